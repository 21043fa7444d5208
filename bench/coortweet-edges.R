# Edges that CooRTweet finds in a share table: setting, both accounts, pairs and the seconds between them, by tabs.
# Rscript coortweet-edges.R TABLE.csv OUT.tsv FOLDER-or-"" WINDOW/MIN/LOOPS ...
args <- commandArgs(TRUE)
suppressPackageStartupMessages({ library(data.table); library(igraph) })
if (args[3] == "") {
  suppressPackageStartupMessages(library(CooRTweet))
} else {
  for (f in c("detect_groups", "calc_group_combinations")) source(file.path(args[3], "R", paste0(f, ".R")))
}
shares <- fread(args[1], colClasses = list(character = c("object_id", "account_id", "content_id")), encoding = "UTF-8")
for (setting in args[-(1:3)]) {
  p <- as.integer(strsplit(setting, "/")[[1]])
  found <- detect_groups(copy(shares), time_window = p[1], min_participation = p[2], remove_loops = p[3] == 0)
  if (nrow(found) > 0)
    fwrite(found[, .(setting = setting, account_id, account_id_y, time_delta)], args[2], append = TRUE, sep = "\t",
      quote = FALSE, col.names = FALSE)
}
