import "@/bench/growth/bench";
