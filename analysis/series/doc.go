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
// (Hesterberg 2015, "What Teachers Should Know About the Bootstrap", section
// 5.3: the percentiles are those at which a normal interval would equal the
// interval of Student's t with n-1 degrees of freedom times sqrt(n/(n-1))).
// An interval needs two articles; with fewer, Lo and Hi are NaN. Articles about
// one day's news resemble each other, which the bootstrap over articles does
// not know. Coverage of 95 % intervals, measured on skewed two-humped article
// means (TestCoverage, 600 samples each):
//
//	articles             3     5    10    20    50   200
//	widened           .622  .830  .930  .947  .948  .948
//	plain percentile  .613  .797  .893  .925  .943  .948
//
// so that an interval on fewer than ten articles is to be read as too narrow.
//
// The random numbers of a figure depend on Options.Seed and on the figure's
// own name only: results depend on neither the order of articles nor the
// number of workers.
//
// # Missing figures
//
// Only the fields Mean, Lo and Hi of an Estimate may be NaN: Mean where no
// article has the key, Lo and Hi where fewer than two have. JSON cannot carry
// NaN: writers put null. Every other number of this package is finite.
package series
