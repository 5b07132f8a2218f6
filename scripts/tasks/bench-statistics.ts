import "@/bench/statistics/bench";
