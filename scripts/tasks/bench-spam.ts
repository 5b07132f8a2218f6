import "@/bench/spam/bench";
