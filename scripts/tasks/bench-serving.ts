import "@/bench/serving/bench";
