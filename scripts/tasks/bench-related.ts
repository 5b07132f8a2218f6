import "@/bench/related/bench";
