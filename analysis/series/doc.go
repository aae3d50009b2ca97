// Package series turns scored articles into the figures of a report: means
// with intervals by actor, conflict, channel, outlet and bucket, frames, change
// points, outlet effects and what the figures hang on. It draws nothing and
// writes nothing.
//
// # The statistic
//
// An article counts once. Its value for an actor is the mean of the actor's
// own observations in it, weighted by Observation.Weight, and the value of a
// corpus, an outlet or a bucket is the mean over its articles:
//
//	stance = 1/A * sum over articles a of (sum w*v / sum w)
//
// Articles without an observation of the key take no part. Shares (of frames,
// of acts) are made the same way: the share in each article, then the mean over
// articles.
//
// # Intervals
//
// Observations of one article are not independent, so the bootstrap draws whole
// articles. The interval is the percentile interval, widened for small samples
// (the expanded percentile interval of Hesterberg 2015, "What Teachers Should
// Know About the Bootstrap": the percentiles are those at which a normal
// interval would equal the interval of Student's t with n-1 degrees of freedom
// times sqrt(n/(n-1))). Above 250 articles the draws are taken from the normal
// distribution that they follow. An interval needs two articles; with fewer, Lo
// and Hi are NaN. Coverage of 95 % intervals, measured on skewed two-humped
// article means (TestCoverage, 600 samples each):
//
//	articles             3     5    10    20    50   200  1000
//	widened           .622  .827  .937  .947  .952  .947  .942
//	plain percentile  .608  .798  .888  .927  .947  .945  .942
//
// so that an interval on fewer than ten articles is to be read as too narrow.
//
// Articles about one day's news resemble each other, which the bootstrap over
// articles does not know: with 30 days of four articles, and days that vary by
// .2 beside articles that vary by .34, its 95 % intervals covered .83
// (TestCoverageByDay, 300 samples). Options.ByDay draws whole days and covered
// .94.
//
// # The error of the scoring
//
// With Options.Error, intervals of stances, gaps, shifts and adjusted series carry
// also how the scoring errs, as counted on texts that people judged. Every draw
// of the bootstrap first draws, for each channel and sign scored, the chances of
// the true sign and of there being no position at all, from their Dirichlet
// posterior (a channel's counts and, as a prior worth two findings, the shares of
// all channels); then it puts for every finding what it is worth on average under
// these chances, at its own magnitude. The chances are common to all articles and
// to both sides of a difference: a fault of the scorer, and doubt about it from
// few judged findings, do not average out with more articles. This is regression
// calibration within a bootstrap (Carroll, Ruppert, Stefanski and Crainiceanu
// 2006, "Measurement Error in Nonlinear Models", chapter 4; on automated coding
// TeBlunthuis, Hase and Chan 2024, "Misclassification in Automated Content
// Analysis Causes Bias in Regression"). The calibration pulls findings toward what
// is common for their kind, which alone could make an interval narrower; so the
// interval holds also that of the sampling alone, and the figure, which is shown
// as scored. Coverage of 95 % intervals of what coders would say, with a scorer
// right in 7 of 10 deeds and 8 to 9 of 10 quotes (go test -v -run
// TestCoverageWithError ./analysis/series, 300 samples each; the sampling alone
// in brackets):
//
//	articles                         5             10            20            200           1000
//	with 100 judged findings   .927 (.863)   .947 (.890)   .963 (.927)   .970 (.883)   .957 (.640)
//	with 400 judged findings   .907 (.873)   .940 (.920)   .947 (.920)   .953 (.853)   .960 (.587)
//
// It takes for granted that the scoring errs on the corpus as it does on the
// judged texts. What was missed is not in it, and neither are the intervals of
// OutletEffect.Matched and Hedges, of correlations, and any chance (P): they
// carry the sampling alone.
//
// The random numbers of a figure depend on Options.Seed and on the figure's
// own name only: results depend on neither the order of articles nor the
// number of workers.
//
// # Change points
//
// Changes looks for shifts of the level by the day with an exact penalised
// search, weights each day by a variance fitted to thin and full days, and asks
// by permutation how often the noise alone would give as good a finding
// anywhere, with the persistence of news taken into account. On simulated series of 120 days with
// four articles a day (standard deviation of an article .34, of a day's news .2;
// 40 series each, go test -v -run TestChanges ./analysis/series):
//
//	planted                           found at P <= .05   all within 3 days
//	nothing                                  .03
//	nothing, news keeps .3 of itself         .07
//	nothing, news keeps .6 of itself         .30
//	step of .2                               .72                .42
//	step of .3                               .97                .88
//	step of .5                              1.00                .97
//	step of .5, news keeps .3                .90                .88
//	8 days of .5                             .80                .70
//	8 days of .8                            1.00                .97
//
// Where news goes on for a week, then, a finding may be news that went on, not a
// new position: its reasons must be read.
//
// # Missing figures
//
// Only the fields of Estimate (Mean, Lo, Hi), Difference (Value, Lo, Hi) and
// Correlation may be NaN, where their comments say so. JSON cannot carry NaN:
// writers put null. Every other number of this package is finite.
package series
