import "@/bench/memory/bench";
