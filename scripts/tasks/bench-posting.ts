import "@/bench/posting/bench";
