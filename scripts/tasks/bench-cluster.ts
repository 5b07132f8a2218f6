import "@/bench/cluster/bench";
