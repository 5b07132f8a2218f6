import "@/bench/lighthouse/bench";
