package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"detente/configs"
	"detente/reports/web"
)

// serving is one call of `detente serve`.
type serving struct {
	reporting
	port int
}

func serveCommand(s *settings) (*cobra.Command, error) {
	r := &serving{reporting: reporting{settings: s}}
	c := &cobra.Command{
		Use:   "serve [PATH...]",
		Short: "Show a report folder or a corpus in the browser, and tune its lexicons live",
		Long: `Show a report in the browser, to this machine only (127.0.0.1).

With a report folder, its page is shown. With articles, or with no PATH the demo,
the corpus is analysed once and kept: when the configuration or a file of words,
actors or conflicts that it names is saved, only what the change can reach is
scored again, and the page reloads by itself. An edit with a fault leaves the last
good state in force and shows the fault with its line. A box on the page tries a
word before it is written anywhere, and each observation can be marked as right or
wrong; verdicts go to the file of report.verdicts.

Intervals on the page rest on few draws; those of "detente report" are finer.
Settings under read count from the next start. An interrupt (Ctrl-C) ends it.`,
		Example: `  detente serve report
  detente serve articles --words my-words.yaml`,
		RunE: r.run,
	}
	c.Flags().IntVar(&r.port, "port", 8417, "port on 127.0.0.1, 0 for any that is free")
	return c, configs.AddFlags(c.Flags(), "titles", "duplicates", "words", "bucket", "min-n", "from", "to", "contested", "imputed",
		"retold", "reprints", "rollup", "seed", "title", "actors", "verdicts")
}

func (r *serving) run(c *cobra.Command, paths []string) error {
	listener, err := r.listen()
	if err != nil {
		return err
	}
	defer listener.Close() // closed twice after a good end, which does no harm
	if isReport(paths) {
		handler, err := web.Handler(paths[0])
		if err != nil {
			return err
		}
		return r.serve(c, listener, handler)
	}
	ctx, stop := context.WithCancel(c.Context())
	c.SetContext(ctx)
	d, err := r.desk(c, paths)
	if err == nil {
		d.loops.Go(d.follow)
		err = r.serve(c, listener, web.LiveHandler(d.source()))
	}
	stop()
	d.close()
	return err
}

func (r *serving) listen() (net.Listener, error) {
	l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", r.port))
	if err != nil {
		return nil, fmt.Errorf("port %d cannot be used: %w; choose another with --port, 0 for any", r.port, err)
	}
	return l, nil
}

// farewell is how long requests that run may take when the server ends.
const farewell = 5 * time.Second

// serve answers until the command is interrupted.
func (r *serving) serve(c *cobra.Command, l net.Listener, h http.Handler) error {
	ctx := c.Context()
	server := &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	fmt.Fprintf(c.OutOrStdout(), "serving: http://%s/ (an interrupt ends it)\n", l.Addr())
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	limited, cancel := context.WithTimeout(context.WithoutCancel(ctx), farewell)
	defer cancel()
	err := server.Shutdown(limited)
	if served := <-ended; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return err
}
