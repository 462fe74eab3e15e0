/**
 * How common names are in the United Kingdom, roughly: people in 10,000, by classes of about a factor 1.4.
 *
 * Source: put together for Kith from general knowledge of the commonest first names of living adults and the
 * commonest surnames; no published list was copied. Only the order of size matters: it says that a David weighs less
 * than a Ptolemy, and a site's own names soon count for more (see commonness.ts). Names that are common in some
 * communities and rare elsewhere (Khan, Kaur, Abdi) stand as they are there: a neighbourhood is no sample of the country.
 */

import { otherForms } from './short-forms.ts'

const FIRST_NAMES = `
160 david john
120 michael paul
90 james andrew peter robert mark susan
70 stephen christopher richard margaret sarah william
50 thomas daniel ian matthew anthony karen elizabeth patricia mary christine
36 simon kevin alan gary martin steven jacqueline helen julie linda emma joseph george claire nicola barbara
28 jonathan adam brian philip timothy nicholas graham keith samuel benjamin luke alexander jack joshua tracey jane lisa
 jennifer jean carol janet louise catherine michelle amanda deborah alison ann victoria rebecca laura jessica dorothy
18 kenneth colin neil stuart trevor roger raymond derek geoffrey edward charles henry harry lee jason darren craig carl
 ryan sean dean wayne shaun barry terence dennis oliver lewis callum liam connor nathan jordan kieran angela sandra
 pauline joan sheila maureen kathleen joanne samantha sharon donna gillian wendy lesley diane lynn carole valerie anne
 katherine rachel hannah charlotte lucy amy gemma kelly natalie rosemary marion brenda irene
9 ronald roy donald leslie frank frederick arthur eric norman gordon malcolm clive nigel jeremy adrian russell duncan
 antony gareth gavin scott stewart justin dominic ross robin bruce hugh patrick dylan jake tyler aaron marcus phillip
 alfie theo max oscar ethan jacob noah leo charlie ben sophie olivia emily chloe megan lauren bethany katie georgia
 eleanor holly jade kirsty stephanie zoe melanie heather hazel eileen joyce doreen audrey beryl sylvia shirley marie
 theresa frances yvonne marilyn lorraine geraldine debra dawn paula tina beverley anna katy kate jodie naomi natasha
 grace ella amelia isla mia lily ruby freya evie alice daisy molly abigail ellie phoebe
160 mohammed
40 mohamed muhammad mohammad
40 ahmed ali hassan hussain abdul abdi fatima
14 imran ibrahim omar yusuf bilal hamza usman tariq asif ayesha aisha maryam zainab nadia samina shazia abdullahi
 halima khadija hodan amina gurpreet harpreet manpreet jaspreet amit raj rajesh anil sunil vijay ravi suresh priya
 anita meena sunita sanjay piotr tomasz krzysztof marcin pawel anna katarzyna agnieszka malgorzata kwame kofi olu
6 douglas gerald gerard maurice reginald ernest albert walter harold cyril stanley sidney leonard bernard vincent
 lawrence laurence francis alistair iain angus rory euan ewan fergus hamish declan brendan desmond dermot eamonn
 rhys owen gethin huw gwyn emyr dewi glyn sian rhian bethan catrin nia carys cerys angharad megan eirlys
 ruth judith jill josephine joanna marian miriam edith elsie winifred vera phyllis gladys hilda ethel violet ivy
 rose florence martha harriet beatrice matilda isabel isabella imogen jasmine poppy maisie erin niamh siobhan sinead
 aoife caitlin bridget mairi morag fiona catriona eilidh shona moira una nuala bernadette roisin
6 andrzej michal lukasz magdalena monika ewa marta karolina dorota beata maria jose antonio carlos ana andrei mihai
 elena ioana ama abena chinedu emeka ngozi chioma tunde funmi mei wei ling chen
4 warren spencer preston leon jerome winston delroy errol clive tyrone leroy curtis kyle brandon zac toby hugo felix jasper rupert giles
 julian quentin piers tobias sebastian rufus barnaby gabriel elijah isaac caleb reuben joel seth abel eve esther
 lydia tabitha tamsin verity felicity penelope philippa camilla clarissa arabella cordelia henrietta georgina
 constance rosalind marjorie mavis muriel nora norah olive enid freda gwen gwendoline agnes amanda annette antonia
`

const SURNAMES = `
115 smith
75 jones
55 williams taylor brown
200 khan patel singh kaur begum
100 ali ahmed hussain miah
35 davies wilson evans thomas johnson roberts
26 robinson wright thompson walker white edwards hughes green hall lewis harris
21 clarke clark jackson wood turner martin cooper hill ward morris moore lee king baker harrison morgan allen james
17 scott phillips watson davis parker price bennett young griffiths mitchell kelly cook carter richardson bailey
 collins bell shaw murphy miller cox richards marshall anderson simpson ellis adams
12 wilkinson foster chapman powell webb rogers gray mason hunt campbell matthews owen palmer holmes mills barnes knight
 lloyd butler russell barker fisher stevens jenkins murray dixon harvey graham pearson fletcher walsh gibson howard
 andrews stewart elliott reynolds saunders payne fox ford pearce day brooks west lawrence cole atkinson bradley
 spencer gill dawson watts burton obrien macdonald mcdonald
8 hudson hart lane perry wells francis reid ross robertson stone bird hayes armstrong woods berry hopkins harding oliver
 newman gardner warren johnston rose hamilton burns kennedy gordon cunningham nicholson stephenson lynch ryan byrne
 doyle gallagher oconnor sullivan osullivan quinn kerr duncan ferguson grant hunter henderson paterson cameron fraser
 sutton porter bishop dean jordan carr crawford freeman tucker burgess carroll wallace may long french hawkins higgins
 parsons austin barrett booth bates bolton davidson douglas doherty dunn dyer bull bush barton cross read reed rees
 pritchard pugh parry humphreys howell bowen jennings george gilbert goodwin greenwood griffin hammond hodgson holland
 houghton hooper ingram kirk lamb lambert lowe marsh mann middleton morrison morton moss nelson newton nash
 norris oneill osborne page parkinson peters potter potts preston read riley rhodes rowe sharp shepherd sims
 skinner slater stephens stevenson swift sykes tate thornton thorpe todd townsend tyler underwood vaughan wade walters
 watkins weaver webster welch wheeler whitehead willis winter woodward yates
40 akhtar aziz bibi mahmood malik iqbal islam uddin chowdhury chaudhry mohammed mohamed hassan ibrahim abdi yusuf
 rahman shah sharma
12 okafor adeyemi mensah owusu boateng nguyen wong chan chen wang li zhang nowak kowalski wisniewski silva santos costa
 garcia fernandes dsouza desai mehta joshi gupta verma kumar sandhu dhillon sidhu grewal bains lal das roy
5 abbott
 banks baxter beech benson best blake bond bowers boyd briggs bright bryant buckley burke cartwright chambers clayton
 cooke coates coleman connor conway craig curtis daly daniels dale drew eaton emery farmer farrell field finch flynn
 frost fuller garner gibbs glover goddard gough hancock hardy harper haynes heath herbert hewitt hicks hobbs hodges
 hope horton howe hurst hutchinson jarvis kay kemp kent law lawson leach leonard little lucas lyons mackenzie manning
 mccarthy mcgrath mckenzie mclean mellor miles monk nicholls noble nolan norman north oakley odonnell page pickering
 pike poole pope power pratt randall ray reeves rice robson rowley savage scarr schofield seymour sheppard short
 simmons steele stokes storey summers swan talbot terry tomlinson turnbull waters weston wild winn wise wyatt
`

/** A name that stands in no class. Set high on purpose: what is rare in the country may be common in one community. */
const OTHER_FIRST_NAME = 10 / 10_000
const OTHER_SURNAME = 2 / 10_000

const firstNames = read(FIRST_NAMES)
const surnames = read(SURNAMES)

/** The share (0..1) of people with this first name or a form of it; lower case, no accents. */
export function shareWithForms(name: string): number {
  let share = firstNames.get(name) ?? OTHER_FIRST_NAME
  for (const other of otherForms(name)) share += firstNames.get(other) ?? 0
  return share
}

export function shareOfSurname(name: string): number {
  return surnames.get(name) ?? OTHER_SURNAME
}

/** The names of each table with their shares, commonest first. */
export const knownFirstNames: ReadonlyMap<string, number> = firstNames
export const knownSurnames: ReadonlyMap<string, number> = surnames

function read(table: string): Map<string, number> {
  const shares = new Map<string, number>()
  let share = 0
  for (const word of table.split(/\s+/)) {
    if (/^\d+$/.test(word)) share = Number(word) / 10_000
    else if (word !== '' && !shares.has(word)) shares.set(word, share)
  }
  return shares
}
