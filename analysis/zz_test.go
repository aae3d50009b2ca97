package analysis
import ("testing";"fmt";"os";"bufio";"encoding/json";"math/rand";"time";"strings"
"detente/analysis/text";"detente/analysis/claim";"detente/lexicons")
func TestZZ(t *testing.T){
 o,_:=BuiltinOptions(); a,err:=New(o); if err!=nil{t.Fatal(err)}
 f,err:=os.Open(os.Getenv("ZZ")); if err!=nil{t.Skip()}
 sc:=bufio.NewScanner(f); sc.Buffer(nil,1<<24)
 var out []string
 tot,orph:=0,0
 for sc.Scan(){
  var r struct{ID,Title,Text,Date,Source string}
  json.Unmarshal(sc.Bytes(),&r)
  if strings.Contains(r.Text,"<"){continue}
  d:=&text.Document{ID:r.ID,Title:r.Title,Text:r.Text,Outlet:r.Source}
  d.Published,_=time.Parse("2006-01-02",r.Date[:min(10,len(r.Date))])
  an:=a.Annotate(d); art:=a.Score(an)
  has:=map[int]bool{}
  for _,ob:=range art.Observations{has[ob.Sentence.Start]=true}
  rd:=claim.Read(d,an.Sentences,an.cast,an.trees,a.scorer.Lexicon)
  for i:=range an.Sentences{
   var hs []string
   for _,h:=range rd.Hits(i){c:=h.Entry.Category; if c.Role==lexicons.RoleAct&&h.Entry.Value()!=0{hs=append(hs,h.Entry.Key())}}
   if len(hs)==0||len(an.cast.MentionsIn(i))==0{continue}
   tot++
   if has[an.Sentences[i].Span.Start]{continue}
   orph++
   out=append(out,fmt.Sprintf("%s\n     %v",strings.Join(strings.Fields(an.Sentences[i].Span.In(d.Text))," "),hs))
  }
 }
 rand.New(rand.NewSource(5)).Shuffle(len(out),func(i,j int){out[i],out[j]=out[j],out[i]})
 fmt.Println(tot,orph)
 for _,s:=range out[:min(130,len(out))]{fmt.Println("-",s)}
}
