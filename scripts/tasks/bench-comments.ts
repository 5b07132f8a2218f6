import "@/bench/comments/bench";
