# CooRTweet on a share table: detect_groups() and generate_coordinated_network(), each setting run TIMES times.
# Rscript coortweet.R TABLE.csv TIMES FOLDER-or-"" WINDOW/MIN ...; FOLDER holds its sources where it is not installed.
args <- commandArgs(TRUE)
suppressPackageStartupMessages({ library(data.table); library(igraph) })
setDTthreads(2)
if (args[3] == "") {
  suppressPackageStartupMessages(library(CooRTweet))
} else {
  # Compiled, as an installed package is.
  for (f in c("detect_groups", "calc_group_combinations", "generate_coordinated_network"))
    source(file.path(args[3], "R", paste0(f, ".R")))
  for (f in ls()) if (is.function(get(f))) assign(f, compiler::cmpfun(get(f)))
}
shares <- fread(args[1], colClasses = list(character = c("object_id", "account_id", "content_id")))
for (setting in args[-(1:3)]) {
  p <- as.integer(strsplit(setting, "/")[[1]])
  best <- c(Inf, Inf)
  for (i in seq_len(as.integer(args[2]))) {
    began <- proc.time()
    found <- detect_groups(copy(shares), time_window = p[1], min_participation = p[2])
    net <- generate_coordinated_network(found)
    took <- proc.time() - began
    best <- pmin(best, c(took[["elapsed"]], sum(took[c("user.self", "sys.self", "user.child", "sys.child")])))
  }
  cat(sprintf('{"setting":"%s","pairs":%d,"nodes":%d,"edges":%d,"wall":%.2f,"cpu":%.2f}\n',
    setting, nrow(found), vcount(net), ecount(net), best[1], best[2]))
}
