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
// TestChanges with 150 series each):
//
//	planted                           found at P <= .05   all within 3 days
//	nothing                                  .03
//	nothing, news keeps .3 of itself         .11
//	nothing, news keeps .6 of itself         .31
//	step of .2                               .69                .35
//	step of .3                               .90                .75
//	step of .5                               .99                .97
//	step of .5, news keeps .3                .85                .81
//	8 days of .5                             .72                .65
//	8 days of .8                             .96                .95
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
