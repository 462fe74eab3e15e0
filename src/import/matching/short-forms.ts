/**
 * Which first names may be one person's: short forms, pet forms and spellings. Groups part at
 * commas, the fullest form stands first. A name may stand in several groups (Chris is Christopher or Christine), and only names of one group go together.
 *
 * Source: put together for Kith from general knowledge of names in use in the United Kingdom; no published list was
 * copied.
 */

const NONE: ReadonlySet<string> = new Set()

const GROUPS = `
aaron ron ronnie, abdul abdullah abdullahi abdel, abdirahman abdi abdirahmaan abdurrahman,
abigail abi abbie abby gail abbey, abraham abe bram, adam ad, adeline addie ada, adrian ade,
agnes aggie nessie, agnieszka aga, ahmed ahmad ahmet, aidan aiden aydan, aisha ayesha aysha aishah,
alan al allan allen alun, albert al bert bertie,
alexander alex al alec sandy xander sasha lex alexandre alasdair alistair,
alexandra alex alexa alexis sandra sandy sasha lexi lexie alix, alfred alf alfie fred freddie,
alice ali allie alicia alys, alison ali allie alyson allison, alistair ali alasdair alastair alister al,
amanda mandy manda, amelia amy millie milly emilia mia, amy aimee amie, andrew andy drew andi andre,
angela angie ange, angus gus, ann anne annie anna nan nancy hannah, annabel annabelle bella anna belle,
annemarie anne marie, annette annie nettie, anthony tony ant antony anton antonio, antonia toni tonia,
antoinette toni nettie, archibald archie archy, arthur art artie, ashley ash ashleigh, audrey aud,
augustus gus, barbara barb babs barbie barbra, barnaby barney, barry baz bazza barrie, bartholomew bart,
beatrice bea trixie bee beatrix, belinda bel lindy, benedict ben benny, benjamin ben benny benji benjy,
bernadette bernie detta bernadet, bernard bernie, bertram bert bertie, bethany beth bethan,
beverley bev beverly, bradley brad, brenda bren, brendan bren, brian bri bryan,
bridget bridie biddy bridgit brigid, caitlin cait kaitlin caitlyn katelyn, callum cal calum, cameron cam,
carl karl, carol carole caz carrie carolyn, caroline caz carrie carol caro lina carolyn, carolyn carol caz,
catherine cath cathy kate katie kathy cat kitty katherine kathryn catharine cate, cecilia cissy celia cece,
charles charlie chas chuck chaz carl, charlotte charlie lottie char lotte, charmaine char,
cheryl cher chez sheryl, christian chris, christina chris tina christie chrissie kristina,
christine chris chrissie tina christina chrissy, christopher chris kit topher kris, claire clare clair,
clifford cliff, clive cliff, colin col, connor conor, constance connie, cordelia delia, curtis curt,
cynthia cindy, damian damien, daniel dan danny dani, danielle dani danni, darren daz dazza darran,
david dave davy davey dai dafydd dewi davie, deborah deb debbie debs debra debby, deirdre dee, delroy del,
denise dennie den niecy, dennis den denny denis, derek del derrick, desmond des dessie,
diana di diane dianne, diane di diana dianne, dominic dom dominick, donald don donny, donna don,
doreen dor reen, dorothy dot dottie dolly dora, douglas doug dougie, dudley dud, duncan dunc, dylan dyl,
edith edie, edmund ed eddie ned ted, edward ed eddie ted teddy ned, edwin ed eddie, eileen aileen eily,
elaine lainey, eleanor ellie nell nellie elle elinor ella nora elena,
elizabeth liz lizzie beth betty bess bessie libby eliza elsie lisa liza betsy lilibet elisabeth lizzy,
ellen nell nellie ellie helen, emily em emmie millie emmy emilie, emma em emmie, emmanuel manny,
eric rick erik, ernest ernie, esther hetty essie ester, ethel eth, eugene gene, evelyn eve evie lyn eva,
ewan euan ewen, fatima fatimah fatma, felicity flick fliss liss, ferdinand ferdie, fergus gus,
fiona fi fee, florence flo florrie flossie, frances fran frankie francesca fanny,
francesca fran frankie chessie cesca, francis frank frankie fran, franklin frank,
frederick fred freddie freddy rick, gabriel gabe, gabrielle gabby gaby, gareth gaz gary,
gary gaz gazza garry, gavin gav, gemma gem jemma, geoffrey geoff jeff jeffrey, george georgie geordie,
georgina georgie gina georgia george, gerald gerry jerry ged, geraldine gerry geri,
gerard gerry ged jerry gerrard, gertrude gertie trudy, gillian gill jill gilly jilly, gloria glo,
glenn glen glyn, gordon gord gordy, grace gracie, graham gray graeme grahame, gregory greg gregor,
gurpreet guri preet, gwendoline gwen wendy gwendolen, gwyneth gwyn gwen, hannah han hanna,
harold harry hal, harpreet harps preet, harriet hattie harry, harry harrison, hassan hasan hassaan,
hayley hails hailey, heather heath, helen nell nellie hel lena, helena lena nell,
henrietta hettie etta hen, henry harry hal hank, herbert herb bert bertie, hilary hils hillary,
howard howie, hubert bert, hugh hughie huw shug, humphrey humph, hussain hussein husain, ian iain,
ibrahim ebrahim ibraheem, imogen immy imo, imran immy, irene rene renee, isaac ike zac,
isabel izzy bella bel issy isobel isabelle isabella belle izzie, jackson jack, jacob jake jay jacub,
jacqueline jackie jacky jacqui jaq jacquie, james jim jimmy jamie jem jimmie jay seamus hamish,
jane janey janie jayne, janet jan jen, janice jan janis, jasmine jas jaz yasmin yasmine jazz,
jason jay jase, jaspreet jas jazz preet, jean jeanie jeannie, jeffrey jeff geoff, jemima jem mima,
jennifer jen jenny jenni jennie jenna, jeremiah jerry jem, jeremy jez jezza jem jerry, jerome jerry,
jessica jess jessie, jill gill jilly, joan joanie joni, joanna jo joanne joey annie, joanne jo joanna jojo,
joaquin joe, jocelyn joss jo, jodie jody jo,
john jack johnny jon jonny johnnie jock sean ian ewan evan johny,
jonathan jon jonny john johnny jonathon nathan, jordan jord jordy, joseph joe joey jo yusuf josef,
josephine jo josie jojo fifi posy, joshua josh, joyce joy, juan john, judith judy jude, julia jules julie,
julian jules, julie jules julia, juliet jules julie juliette, justin just, kamal kam,
karen kaz kazza karin karon, katarzyna kasia kaska,
katherine kath kathy kate katie kat kitty kathryn catherine kay katharine katy,
kathleen kath kathy kate katie kat kathlyn, katie kate katy, kayleigh kay kayley, kelly kel kelli kellie,
kenneth ken kenny, kerry kez kerrie, kevin kev, khadija khadijah hadija, kieran kier ciaran keiran kieron,
kimberley kim kimmy kimberly, kirsten kirsty kirstie, kirsty kirstie, krzysztof krzys chris, lakshmi laxmi,
lauren laurie loz laura, laura laurie lols, laurence larry laurie lawrence loz,
lawrence larry laurie laz law laurence, lee leigh, leonard len lenny leo, leon leo, leroy roy, leslie les,
lesley les, lewis lew louis lou, lillian lily lil lilly lilian, linda lin lindy lyn lynda,
lindsay linz lindsey lyndsey, lisa leese, lloyd loyd, lorraine lori raine lol, louis lou lewis louie,
louise lou lulu lu, lucinda lucy cindy, lucy lu luce, luke lukas lucas, lukasz luke, lydia lyd,
lynn lyn lynne lynette, lynette lyn lynn lynne, mackenzie mack, madeleine maddie maddy madeline,
magdalena magda lena, malcolm malc mal, malgorzata gosia margaret, manpreet manny preet, marcus marc mark,
margaret maggie meg peggy marge margie madge mags greta rita megan maisie daisy, maria marie mary mia ria,
marian marion mary, marianne mary anne marian maryanne, marilyn maz mary lyn, marjorie marj marge margie,
mark marc, martha marty mattie, martin marty mart martyn,
mary molly polly mae may mamie marie maureen moll, maryam mariam miriam mary,
mathilda tilly tilda mattie matilda, matthew matt matty mathew, maureen mo reen, maurice mo morris,
mavis mave, maxwell max, maximilian max, maxine max, megan meg meggie, melanie mel melly,
melissa mel lissa missy, melvin mel mervyn melvyn,
michael mike mick micky mikey mickey mitch micheal miguel michal,
michelle shell chelle shelly michele mich, mildred millie milly, miranda mandy randa mira, miriam mim mimi,
mohammed mo mohamed muhammad mohammad muhammed mohamad md mohd moh, moira moyra, monica mon monika,
morris mo, nadia nadya, nancy nan, naomi nay, natalie nat nats, natasha tash tasha nat, nathan nate nath,
nathaniel nat nate nathan, neil neal niall, niamh neve, nicholas nick nicky nico nicolas nik,
nicola nicky nic nikki nicki nicole, nicole nicky nic nikki nicola, nigel nige, nora norah, norman norm,
olive ollie, oliver olly ollie, olivia liv livvy olive ollie livy, olufunmilayo funmi, oluwaseun seun,
omar umar omer, oscar ozzy, oswald oz ozzy, owen owain, pamela pam pammy,
patricia pat patsy trish tricia patti paddy patty trisha, patrick pat paddy padraig rick,
paul paulie pawel, paula pauline polly, pauline paula polly paul, penelope penny pen, percival percy,
peter pete petey piotr, philip phil pip phillip, philippa pip pippa philly, phoebe phebe pheebs,
phyllis phyl phil, prudence pru prue, priscilla cilla pris, priya pri, rachel rach rache rachael raquel,
rajesh raj, rajinder raj, ralph rafe, ramesh ram, randolph randy, raymond ray,
rebecca becky becca bex becks rebekah beck, reginald reg reggie, reuben ben, rhiannon rhi,
richard rick dick rich richie ricky dickie ritchie, rita reet,
robert rob bob bobby robbie bert robin rab rabbie robby, roberta bobbie robbie, robin rob robyn,
roderick rod roddy rory, rodney rod roddy, roger rog rodge, roland roly rowland, ronald ron ronnie ronny,
rory ruairi ruari, rosalind ros roz rosie, rosamund ros rosie, roseanne rose rosie, rose rosie rosa,
rosemary rose rosie ro romy, rowan ro, rupert ru bert, russell russ rusty, ruth ruthie, ryan ry,
sabrina brina, sally sal, samantha sam sammy sammie, samina sam, samuel sam sammy, sandra sandy san sandie,
sanjay san sanj, sarah sara sadie sal sally, saskia sass, scott scotty, sean shaun shane shawn,
sebastian seb bas, selina lina, shane shay, sharon shaz shazza shaza, shaun sean shawn,
sheila shelagh sheelagh, shirley shirl, sidney sid syd sydney, sian shan, simon si,
siobhan shiv shivaun shevaun, sophie soph sophia sofia, stacey stace stacy, stanley stan, stella stell,
stephanie steph stevie stef, stephen steve steven stevie ste stefan steph, stuart stu stewart stew,
susan sue susie suzy su suzie susanna suzanne, susannah sue susie suzy susanna zanna,
suzanne sue suzy suzie susie, sunita sunny, sylvia syl silvia, tabitha tabby, tamara tammy,
tamsin tam tammy, tariq tarik tareq, terence terry tel terrance terrence,
teresa terry tess theresa tessa tracy, theodore theo ted teddy, thelma thel,
theresa terry tess teresa tessa, thomas tom tommy thom tam, timothy tim timmy, tobias toby tobi,
tomasz tomek tom, tracey trace tracy, trevor trev, ursula ulla, valentine val, valerie val,
vanessa nessa ness vee, vernon vern, veronica ronnie vera vron, victor vic,
victoria vicky vicki tori vic vikki, vijay vij, vincent vince vinny vinnie, viola vi, violet vi,
virginia ginny ginnie, vivian viv vivienne, wallace wally, walter wally walt wat, wendy wend,
wilfred wilf fred will, wilhelmina mina minnie billie,
william will bill billy willie willy liam wills gwilym, winifred win winnie freda, winston win,
yasmin yaz jasmine yasmine, yusuf yousef yousuf yusef joseph, yvonne eve von vonnie,
zachary zac zack zach zak, zainab zaynab zeinab, zoe zo zoey
`

const groups = GROUPS.split(',').map((group) => group.trim().split(/\s+/))
const formsByName = formsOf(groups)

/** All other forms that a first name may go with; none for a name that has none. */
export function otherForms(name: string): ReadonlySet<string> {
  return formsByName.get(name) ?? NONE
}

/** What somebody of this full name may be called; empty for a name that heads no group. */
export function shortFormsOf(full: string): readonly string[] {
  return groups.find(([first]) => first === full)?.slice(1) ?? []
}

function formsOf(all: readonly (readonly string[])[]): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>()
  for (const group of all)
    for (const name of group) {
      const known = forms.get(name) ?? new Set()
      forms.set(name, known)
      for (const other of group) if (other !== name) known.add(other)
    }
  return forms
}
