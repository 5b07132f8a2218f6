import "@/bench/typing/bench";
