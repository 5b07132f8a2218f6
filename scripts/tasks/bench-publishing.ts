import "@/bench/publishing/bench";
