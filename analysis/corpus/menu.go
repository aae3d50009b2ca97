package corpus

import (
	"regexp"
	"strings"

	"detente/analysis/text"
)

// furniture are lines that stand on news sites and in no article, in lower
// case and without bullets.
var furniture = wordSet(`menu|search|close|home|market data|share|share this|tweet|email|print|comment|comments|
read more|advertisement|advertising|skip to content|skip to main content|log in|login|sign in|sign up|sign out|register|
subscribe|subscribe now|video|videos|play|play video|pause|mute|unmute|fullscreen|now playing|trending|trending now|
most read|most popular|most viewed|related|related articles|related stories|related topics|related news|topics|tags|next|previous|
newsletter|newsletters|copy link|copied|save|save article|listen|listen to this article|follow|follow us|loading|loading...|load more|
show more|see more|view more|view comments|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|instagram|youtube|
flipboard|image source|image caption|getty images|interactive|accept|accept all|accept cookies|cookies|cookie policy|
privacy policy|privacy|terms of use|terms of service|terms and conditions|contact|contact us|about|about us|advertise with us|
my account|donate|support us|latest news|latest|top stories|breaking news|more stories|more from|editors' picks|editor's picks|
recommended|recommended for you|you may also like|you might also like|sponsored|sponsored content|promoted|ad|back to top|
share on facebook|share on twitter|share via email|share article|share this article|link copied|article continues below|story continues below advertisement|
leave a comment|post a comment|0 comments|live updates|key events|show key events only|please turn on javascript to use this feature|
autoplay|skip ad|more videos|transcript|full screen|notifications|settings|language|navigation|toggle navigation|main menu`)

func wordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Split(list, "|") {
		set[strings.TrimSpace(w)] = true
	}
	return set
}

var (
	byline   = regexp.MustCompile(`^(By|BY|Written by|Posted by) \p{Lu}[\p{L}.'’-]+( (and |de |van |von |al-|el-)?\p{Lu}[\p{L}.'’-]+){0,3}((,| and| in| \|) .{2,40})?$`)
	readTime = regexp.MustCompile(`(?i)^\d+ (min|mins|minute|minutes)( read)?$`)
)

// menus marks the furniture of a web page around and between the paragraphs.
func menus(content, title string, lines []line) []text.Span {
	if len(lines) < 2 {
		return nil
	}
	first, last := proseRange(lines)
	head, foot := headline(content, title, lines), false
	var spans []text.Span
	for i, l := range lines {
		words := l.In(content)
		standing := l.furnishes(words)
		foot = foot || standing && i > last && first <= last
		menu := i < head && l.words <= 4 && !closes(l.bare)
		again := i != head && title != "" && isAgain(words, title)
		if standing || menu || again || foot && l.words <= 12 {
			spans = append(spans, l.Span)
		} else if marks := headingMarks(words); marks > 0 {
			spans = append(spans, text.Span{Start: l.Start, End: l.Start + marks})
		}
	}
	return append(spans, runs(lines)...)
}

// furnishes tells whether a line is a menu entry, a rule, a byline, a date or a
// reading time.
func (l line) furnishes(words string) bool {
	return furniture[l.bare] || l.bare == "" || byline.MatchString(words) || readTime.MatchString(l.bare) || onlyDate(words)
}

// headingMarks is the number of signs that mark a line as a heading in
// Markdown.
func headingMarks(words string) int {
	marks := len(words) - len(strings.TrimLeft(words, "#"))
	if marks > 0 && strings.HasPrefix(words[marks:], " ") {
		return marks
	}
	return 0
}

// proseRange is the first and the last line of running text; first is above
// last where there is none.
func proseRange(lines []line) (first, last int) {
	first, last = len(lines), -1
	for i, l := range lines {
		if !l.prose() || len(callsByWord[firstWord(l.bare)]) > 0 && l.words < 20 {
			continue
		}
		first, last = min(first, i), i
	}
	return first, last
}

// headline is the index of the line that is the title, -1 when none is.
func headline(content, title string, lines []line) int {
	for i, l := range lines {
		if title != "" && strings.EqualFold(l.In(content), title) {
			return i
		}
	}
	return -1
}

// isAgain tells whether a line is the title once more, alone or with the
// credit of its picture.
func isAgain(words, title string) bool {
	if len(words) < len(title) || !strings.EqualFold(words[:len(title)], title) {
		return false
	}
	rest := text.Lower(strings.Trim(words[len(title):], blanks+".|-–—"))
	if rest == "" {
		return true
	}
	for _, mark := range []string{"source", "credit", "photo", "image", "picture", "getty", "via "} {
		if strings.HasPrefix(rest, mark) {
			return true
		}
	}
	return false
}

// runs marks three and more lines of at most four words in a row that are no
// sentences, where one of them is furniture.
func runs(lines []line) []text.Span {
	var spans []text.Span
	start := 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && lines[i].words <= 4 && !closes(lines[i].bare) {
			continue
		}
		if i-start >= 3 && anyFurniture(lines[start:i]) {
			spans = append(spans, text.Span{Start: lines[start].Start, End: lines[i-1].End})
		}
		start = i + 1
	}
	return spans
}

func anyFurniture(lines []line) bool {
	for _, l := range lines {
		if furniture[l.bare] {
			return true
		}
	}
	return false
}
