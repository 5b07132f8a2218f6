import "@/bench/ghost/bench";
