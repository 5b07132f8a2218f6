import "@/bench/desk/bench";
