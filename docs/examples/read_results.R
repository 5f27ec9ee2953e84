# Reads a results folder with base R, joins responses with points, and prints the means.
#
# Usage: Rscript read_results.R results/hubei-policies
#
# It fails if a mean is not that of summary.csv. Failed replications have no responses; censored values count as they stand.

folder <- commandArgs(trailingOnly = TRUE)[1]

# An empty text stays a text ("" in column item is a value of the key), an empty number is NA.
read <- function(name) {
  file <- file.path(folder, paste0(name, ".csv"))
  header <- names(read.csv(file, nrows = 1, check.names = FALSE))
  texts <- intersect(header, c("name", "response", "place", "item"))
  classes <- setNames(rep("character", length(texts)), texts)
  read.csv(file, na.strings = character(0), check.names = FALSE, colClasses = classes, encoding = "UTF-8")
}

points <- read("points")
responses <- read("responses")
summary <- read("summary")

means <- aggregate(value ~ point + response + place + item, data = responses, FUN = mean)

compared <- merge(means, summary, by = c("point", "response", "place", "item"), all = TRUE)
stopifnot(
  !anyNA(compared$value), !anyNA(compared$mean),
  abs(compared$value - compared$mean) <= 1e-9 * abs(compared$mean) + 1e-12
)

region <- merge(means[means$place == "region" & means$item == "", ], points[c("point", "name")], by = "point")
print(round(tapply(region$value, list(region$response, region$name), identity), 3))
cat(nrow(compared), "means are those of summary.csv\n")
