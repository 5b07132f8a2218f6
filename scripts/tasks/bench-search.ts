import "@/bench/search/bench";
