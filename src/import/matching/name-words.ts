/** Words that stand beside names in answers, or in their place. */

export type Sex = 'f' | 'm'

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Titles after which a surname may stand alone. Some tell the sex. */
const FORMAL_TITLES = list(
  'mr mister mrs missus miss ms mx dr doctor prof professor cllr councillor pc sgt sergeant constable inspector capt captain col colonel',
)
/** Titles after which a first name stands. */
const FAMILIAR_TITLES = list(
  'rev reverend revd fr father sir dame lady lord pastor imam rabbi sheikh canon deacon sister brother aunt auntie aunty uncle nan nana nanny gran granny grandma grandad granddad grandpa grandfather grandmother cousin',
)
export const formalTitles: ReadonlySet<string> = new Set(FORMAL_TITLES)
export const titles: ReadonlySet<string> = new Set([...FORMAL_TITLES, ...FAMILIAR_TITLES])

/** What a title says of its bearer's work. */
export const workOfTitle: Readonly<Record<string, string>> = {
  dr: 'doctor',
  doctor: 'doctor',
  prof: 'professor',
  professor: 'professor',
  cllr: 'councillor',
  councillor: 'councillor',
  rev: 'vicar',
  reverend: 'vicar',
  revd: 'vicar',
  pc: 'police',
  constable: 'police',
  sgt: 'police',
  sergeant: 'police',
  inspector: 'police',
  pastor: 'pastor',
  imam: 'imam',
  rabbi: 'rabbi',
}

/** Kin and others who are only told from where the speaker stands: "my mum" is another person for each of us. */
export const relations: ReadonlySet<string> = new Set(
  list(`mum mam mom mother mummy mammy ma dad father daddy da pa parent son daughter child baby brother sister sis bro
    sibling twin husband wife hubby partner spouse fiance fiancee girlfriend boyfriend ex aunt auntie aunty uncle cousin
    niece nephew nan nana nanny gran granny grandma grandad granddad grandpa grandfather grandmother granddaughter
    grandson godmother godfather stepmum stepdad stepson stepdaughter stepbrother stepsister inlaw inlaws
    friend mate pal bestie neighbour neighbor colleague workmate coworker boss manager supervisor lodger flatmate
    housemate landlord landlady tenant carer client housekeeper`),
)

/** Work and posts that somebody has in a place. A name may follow ("nurse Jackie") or not ("the GP"). */
const WORK =
  list(`gp doctor nurse midwife dentist pharmacist chemist optician physio counsellor therapist teacher
  headteacher tutor lecturer caretaker vicar priest minister pastor imam rabbi chaplain verger churchwarden councillor mp
  mayor policeman policewoman pcso officer firefighter postman postwoman postie milkman butcher grocer greengrocer
  shopkeeper newsagent hairdresser plumber electrician builder decorator mechanic cleaner barman barmaid landlord
  landlady publican trainer instructor organiser coordinator secretary treasurer chairman chairwoman chairperson trustee
  volunteer worker advisor adviser receptionist librarian solicitor accountant lady man woman bloke guy girl boy person`)
/** Words that go before work ("school nurse"), or are work only where no name stands. */
const SETTING =
  list(`head warden baker barber cook chef coach leader chair visitor lollipop driver farmer gardener window
  manager owner assistant people staff team social health youth community support school surgery practice church shop
  pub cafe centre club post office housing key home care link family outreach project police`)
export const work: ReadonlySet<string> = new Set(WORK)
export const roles: ReadonlySet<string> = new Set([...WORK, ...SETTING])

export const sexOfWord: ReadonlyMap<string, Sex> = new Map([
  ...list(`mrs missus miss ms dame lady sister sis aunt auntie aunty nan nana nanny gran granny grandma grandmother mum mam
    mom mother mummy mammy daughter wife girlfriend niece granddaughter godmother stepmum stepdaughter stepsister
    chairwoman postwoman policewoman barmaid woman girl`).map((word): [string, Sex] => [word, 'f']),
  ...list(`mr mister sir lord father fr brother bro uncle grandad granddad grandpa grandfather dad daddy da pa son husband
    hubby boyfriend nephew grandson godfather stepdad stepson stepbrother chairman postman policeman barman man bloke guy
    boy`).map((word): [string, Sex] => [word, 'm']),
])

/** Of two people with one name, the elder or the younger. */
export const generations: ReadonlyMap<string, 'elder' | 'younger'> = new Map([
  ...list('sr snr senior sen elder old big').map((word): [string, 'elder'] => [word, 'elder']),
  ...list('jr jnr jun junior younger young little wee ii iii').map((word): [string, 'younger'] => [
    word,
    'younger',
  ]),
])
/** Of these, the ones that stand before the name; after it they may be a surname (Neil Young). */
export const leadingGenerations: ReadonlySet<string> = new Set(list('old big young little wee'))

/** Words with which something about a person begins: "Dave from the chip shop". */
export const contextStarters: ReadonlySet<string> = new Set(
  list(`from at in of on by near next across over down up who with upstairs downstairs opposite behind round works worked
    runs does lives living the my our his her their for that this via through also aka nee`),
)

export const owners: ReadonlySet<string> = new Set(list('my our his her their the a an another one'))

/** Parts that belong to the surname after them. */
export const particles: ReadonlySet<string> = new Set(
  list('van von der den de del della di da dos do du la le al el bin ibn abu ap mac mc st o ter ten'),
)

export const selves: ReadonlySet<string> = new Set(['me', 'myself', 'self', 'i'])

/** Words for more than one. */
export const several: ReadonlySet<string> = new Set(
  list(`friends mates neighbours neighbors family parents kids children everyone everybody colleagues brothers sisters
    sons daughters cousins relatives siblings grandparents others both all etc various lots many inlaws`),
)

/** The last word of a street's name. */
export const streetWords: ReadonlySet<string> = new Set(
  list(
    'street st road rd lane ln avenue ave close cl court ct drive dr terrace crescent cres grove gardens hill row walk',
  ),
)
