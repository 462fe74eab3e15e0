/**
 * First names that people in Britain bear often, of many roots: enough to stop a name that slipped in among labels, never a
 * proof that there is none. Names that are also common words of places and things (Rose, May, Victoria) are left out.
 *
 * Source: compiled for this project from general knowledge of common names.
 */
const NAMES = `
aaron abdul abdullah abigail adam adele adrian agnes ahmed aidan aileen aisha alan alastair albert alex alexander alfie
alfred ali alice alison amanda amelia amina amir amy ana andrea andrew andy angela angus anita ann anna anne annette annie
anthony anton antonio anwar archie arthur asha ashley asif audrey barbara barry beata beatrice becky ben benjamin bernadette
bernard beryl beth betty beverley bilal bill billy bob bogdan brenda brendan brian bridget bronwen bruce bryan callum cameron
carl carla carmen carol caroline cathal catherine cathy cecilia charles charlie charlotte cheryl chidi chris christina
christine christopher ciara claire clare clive colin connor craig cyril daisy daniel danny daphne daria darren dave david davina
dawid dean deborah debbie declan deepa deirdre denis denise dennis derek dermot desmond diana diane dilip dmitri dominic
donald donna doreen doris dorothy doug douglas duncan dylan ebony eddie edith edna edward edwin eileen elaine eleanor elena
elizabeth ella ellen ellie elsie emeka emily emma enid eric erin ernest esther ethan ethel eugene eunice eva evan evelyn ewa
farah fatima femi fergus fiona florence frances francesca frank fred freda freddie frederick gareth garry gary gavin geoff
geoffrey georgina gerald geraldine gerard gertrude ghulam gillian gina gladys glenda glenn glenys gordon graeme graham greg
gregory gulsen gurpreet gwen gwyneth habib hamza hannah hans harjit haroon harriet harry harvey hassan hazel helen helena henry
herbert hilda hilary howard hugh husain hussain iain ian ibrahim imran ingrid iqbal irena irene iris isaac isabel isabella
isla ismail ivan jack jackie jacob jacqueline jagdeep jake jamal james jamie jan jane janet janice janine jason javed jean jeff
jeffrey jemma jennifer jenny jeremy jerzy jessica jill jim jimmy joan joanna joanne joe joel john johnny jon jonathan jorge jose
joseph josephine josh joshua joyce juan judith judy julia julian julie juliet kamal karen karl kate katherine kathleen kathryn
kathy katie kayleigh keith kelly ken kenneth kerry kevin khadija khalid kieran kiran kirsty krzysztof kuldeep kumar kwame kyle
laila lakshmi lara laura lauren laurence lee leila len lenka leo leon leonard leroy lesley leslie lewis liam lillian linda lindsay
lisa liz lois lorna lorraine louis louise lucas lucy luke lydia lynda lynn lynne mabel magdalena mahmood malcolm malgorzata mandy
manjit marcus margaret margery maria marian marie marilyn marion mario marjorie mark marlene martha martin martyn mary mateusz
matilda matt matthew maureen maurice max megan mehmet melanie melissa meera michael michal michelle miguel mike mildred millie
miriam mo mohamed mohammad mohammed mohammod moira molly monica morag muhammad muriel murray mustafa nadia nancy naomi narinder
nasreen natalia natalie natasha nathan neil nell ngozi nicholas nick nicola nigel nikhil nina noah noel nora noreen norma
norman oliver olive olivia olu oluwaseun omar oscar owen paddy pam pamela parveen pat patricia patrick paul paula pauline pawel
pedro peggy penelope penny pete peter petra phil philip phillip phoebe phyllis pierre piotr polly poppy priya rachael rachel
rajesh ralph ramesh rashid raymond rebecca reg reginald rehana rhian rhys richard rick ricky rita rob robert robin rodney roger
roisin roland ron ronald ronnie rory rosemary rosie ross roy rukhsana rupert russell ruth ryan sadia saeed sally salma sam
samantha samina samir samuel sandeep sandra sanjay sara sarah sean sebastian seamus shabana shamima shane shannon sharon shaun
sheila shirley sian sidney simon siobhan sofia sonia sophia sophie stan stanley stella steph stephanie stephen steve steven
stewart stuart sue sukhdev sunita surinder susan susanna suzanne svetlana sylvia syed tadeusz tamara tanya tariq ted terence
teresa terry tess thelma theresa thomas tim timothy tina tom tomasz tommy toni tony tracey tracy trevor trisha usha vera veronica
vicky vijay vincent viola violet vivian vivienne wendy wilfred will william winifred winston xavier yasmin yusuf yvette yvonne
zahid zahra zainab zara zoe zofia
`

export const FIRST_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/).filter((name) => name !== ''))
