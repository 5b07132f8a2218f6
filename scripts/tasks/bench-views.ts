import "@/bench/views/bench";
