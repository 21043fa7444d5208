const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Common given names in English-language news, by the gender most who bear them have. */
export const femaleNames = list(`
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine
maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea
cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy
sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
alexis lori tina jill erin caitlin katie kate molly claire leah heidi holly anne annie ellen eileen nora rosa carmen
chrystia chelsea hillary melania ivanka nikki kellyanne sheryl marissa oprah michaela kirsten kristen kristin kristina
tracy tracey wendy monica vanessa veronica valerie yvonne yvette zoe zara yasmin fatima aisha amina leila layla maryam
zahra narges shirin nasrin masih mahsa sima soraya priya anita sunita indira kamala pramila nirmala malala benazir
angelina scarlett naomi miriam esther ingrid astrid greta ursula christiane brigitte simone sylvie chantal nathalie
isabelle genevieve melanie veronique dominique manon elena olga natalia tatiana svetlana irina yulia ekaterina
anastasia mei ling xiu li-ying hana yuki keiko naoko sakura jacinda nadia lucy lucia sofia gina rita rosie ruby sally
sandy sheila sherry stella tammy tara tessa tiffany toni trisha vicki vivian whitney elaine edith eleanor eliza elsa
erica erika eva faith fiona gail georgia gwen hope irene iris jackie jade jan jane janelle jasmine jeanne jenna jenny
joanna joanne jodi jodie jody josephine joy juanita juliana juliet june kara karin kathy kay kim kirsty krista lana
leslie lillian lily lindsay lindsey liz lorraine louise lydia lynn mackenzie mandy marcia margot marian marianne
marina marjorie marlene marsha maureen maxine meredith mia mila mindy miranda monique muriel myra nadine nell nina
noreen paige pam patsy patty paula pauline peggy penny phoebe phyllis polly rachael ramona regina renee rhonda roberta
robin robyn rochelle rosemary roxanne sabrina sasha selena serena shannon shauna shelley shelly sierra sonia sonya
stacy stacey sue summer susanna suzanne sybil sylvia tamara tania tanya daphne darlene dawn deb debbie dee delia della
dolores elise ella eloise hazel henrietta hilary ida inez ivy april aaliyah abby abbie ada adele adriana adrienne
agnes aida aileen aimee alana alba alexa alexandra alexandria aleksandra alessandra alicia alina alisha alison alissa
allison alma alyssa amal amalia amelia amelie amira ana anya angelica angelique angelle angie anika anjali annabel
annabelle annalise annette annika antonella antonia aparna arianna ariana arlene asha ashlee athena audra audrey
aurora ava bailey barb beatrice beatriz bella bernadette bernice beth bethany bettina bianca blanca bonita bonnie
brandi brandy bree bridget brianna brielle britney bronwyn brooke caitlyn camila camilla camille candace candice carla
carlene carmela carolina caroline carrie cassandra cassie catalina cate cathy cecelia cecile cecilia celeste celia
celine charlene charmaine cherie cherry cheyenne chiara chloe christa christie christy cindy clara clarissa claudia
colette colleen connie constance cora coral corinne cornelia courtney crystal daisy daniela daria dayna deanna deepa
deirdre delphine demi desiree dianna dianne dina dionne dominica donatella doreen dorothea dottie eartha ebony edie
edna elaina elana eleni eliana elisa elisabeth elissa elizabeta ellie eloisa elspeth elva elyse emilia emilie
emmanuelle enid ernestine esme esmeralda estelle ethel eugenia eunice evangeline evelina fabiola farah farida fatma
felicia felicity fern fernanda fleur flora florence francesca francine frieda gabriela gabriella gabrielle gemma
geneva georgette georgina geraldine germaine gertrude gianna gillian ginger giselle giulia gladys glenda glenna
gretchen guadalupe gwendolyn gwyneth hadiya hailey haley halima hanna harriet hedy helena helene helga henriette
hermione hilda hollie imani imelda inga ingeborg isabel isabela isla ivana jacinta jaclyn jacquelyn jada jana janine
jayne jeanette jeanine jeannie jennie jessie jillian joann johanna jolene josie josee joycelyn judi julianna julianne
justine kaitlin kaitlyn kamilah karina karla karolina kasey katarina katharine katelyn kathie katrina katya kayleigh
keira kelli kellie kelsey kendra kerri khadija kiera kiersten kirstie kitty kristi kristie kyla kylie lacey lakshmi
lara larissa latifa latoya laurel lauretta laurie lea leandra lena lenore leona leonora leticia lila lilian liliana
lina linnea lisbeth lois lola lora loretta lorna louisa lourdes luanne luciana lucille luisa luz lynda lynette lynne
mabel madeleine madeline maeve magdalena maggie maisie malia mara maren margaretta margarita margery margo marguerite
mariah mariam mariana maribel marika marisa marisol marjory marla marlee marnie marta martina maryann matilda maude
mavis maya meera meghan melinda melody mercedes meryl michele milena millicent millie mina minnie mona montserrat mya
myrna nadja naima nana nanette nasreen natacha natalya natasha nelly neha nicola nicolette nita noelle nola norma
odette ofelia olive olympia oona ophelia paloma parvati paulette paulina perla petra philippa pippa polina portia
prudence queenie rabia rachelle raina raquel reba rebekah reem rekha renata rhea rhoda ricki rosalie rosalind rosalyn
rosanna roseanne roslyn rowena roxana rukmini sabina sadie saira salma sameera samara sandhya sandi saoirse savannah
seema shabnam shanice shania shanna shari sharlene shawna shayla sheena sheri sherri shivani shreya sian sigrid silvia
simona siobhan sondra sonja stacie stefanie stephany susana susannah sushma susie suzette suzy tabatha tabitha talia
tammie tanisha tasha tatyana tatum taryn tegan teri terri tess thea thelma tia tiana tilda tonya tori trina trish
trudy ulrike uma una usha valentina valeria vanda velma vera verna vicky vida viola violet virginie vivienne wanda
wenda wilhelmina willa wilma winifred winona xenia ximena yael yara yasmeen yolanda yuliya zainab zelda zena zeynep
zoya zuzana karina-maria mary-ellen mary-anne marie-claude marie-eve anne-marie jolanta agnieszka katarzyna malgorzata
ewa danuta ioana mihaela yingying xiaoling chunying jiahui huiling shiori yoko sachiko kyoko mariko eun-ji ji-hyun
soo-jin yo-jong yuna thuy huong
`);

export const maleNames = list(`
james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald
steven andrew paul joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric
jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry
tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry
austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert
willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene mike jim bill tom bob dave steve
chris matt dan nick tony rob ron ken jeff greg tim ben sam ted fred barry craig doug derek darren dean dwight earl
eddie ernest felix floyd francis franklin gavin geoff geoffrey glen glenn gordon graham grant harry harvey herbert
howard hugh ian ivan jake jared jay jeb jerome jimmy joel johnny jon jorge julian karl kurt lance lee leo leon leonard
leroy lewis liam lloyd louis lucas luis luke malcolm manuel marc marcus mario martin marvin maurice max melvin mitch
mitchell mitt morris neil nathaniel norman oliver oscar otto owen pablo pedro perry pete phil pierre rand randall rick
ricky rodney roland ross ruben rudy rupert russ salvador saul seth shane shawn sidney simon spencer stan stanley
stuart sylvester theodore todd travis trevor troy vernon victor vladimir warren wesley xavier zach ahmed ali mohammad
mohammed muhammad mahmoud hassan hussein hossein reza mehdi javad abbas ebrahim ibrahim ismail khalid omar osama tariq
yusuf mustafa recep bashar saddam muammar hosni abdel abdul hamid karim rashid salman faisal bandar mohamed imran
nawaz narendra rahul amit raj arun vijay sanjay rajiv ajay jagmeet harjit navdeep xi jinping wei ming hiroshi shinzo
kenji takashi akira sergei dmitry igor boris alexei mikhail nikolai yuri oleg pavel andrei viktor emmanuel francois
jacques jean-claude jean-pierre michel olivier philippe pascal rene yves andre antoine claude denis didier gilles guy
henri jean-francois marc-andre maxime sebastien giovanni giuseppe marco matteo paolo roberto silvio carlos diego
enrique fernando francisco guillermo hugo javier jesus miguel nicolas rafael ricardo sergio klaus hans heinrich jurgen
stefan wolfgang werner guenther gunther helmut dieter elon bernie barack hillel binyamin avi yair shimon moshe joaquin
narciso brad clint clayton cory curtis chad chuck cliff cody cole colin connor conor dale damian damon darrell darryl
devin dominic don duncan dustin edgar edmund edwin elliot elliott emilio erik evan everett finn garrett garry gene
gilbert guillaume hank hector herb herman isaac jamal jamie jarrett jean johnnie kelvin kent kirk kofi lamar lars
lorne lyle mack marlon miles milton monty murray ned nelson nigel noel orlando preston quentin quinn ramon reggie
reginald rex rohan roman ronnie roscoe sami sanford sheldon sherman stewart terrance terrence tobias tommy trent
tucker ty vance vaughn vern vince wade wallace wilbur willard winston woody zack andy anders alec alex alexandre
alfred allan allen alvin amos angus archie arnold art avery basil bennett bernard bert blair blake boyd brendan brent
brett brock bryce byron calvin cameron carlton carter casey cecil cedric chester clarence clark clem clifford clyde
conrad corey dallas dana dane darius darin will abdullah abdulrahman abe abraham adel adil adnan adrian ahmad aidan
ajit akbar akeem alain alastair alberto aldo alejandro aleksandr aleksander alessandro alfonso alfredo alistair alonso
alton alvaro amir ammar anas anatoly andreas andres andrey andrzej angelo anil ansel anton antonio antony anwar ariel
armando arman arnaud arne arnie arturo ashok asif augustin augustine axel ayman barney barrett bart bartholomew bashir
baxter beau benedict benny benoit bernardo bertrand bjorn blaine bogdan braden brady bram branko brenden bret bruno
burt byung caleb callum cal calum carlo carsten casper cesar charlie chas chet christof christophe christos cillian
claus clay clement cletus clifton clive clovis colby colm constantine cornelius cosmo cristiano curt cyril cyrus dag
daniele danilo danny dante darcy daron darrin davey declan dejan delbert demetrius denny denzel dermot derrick desmond
deven dewey dexter dilip dimitri dimitrios dirk dmitri dominick dominik donal donnie donny donovan dusan dwayne eamon
eduardo efrain egon eitan eldon eli elias elmer elvis emanuel emil emile emir emmett enda enzo eoin ephraim erick
erich ernesto ernie errol ervin esteban etienne eugen eustace ezekiel ezra fabian fabio fabrice fadi farid federico
fergus ferdinand fernand fidel filip finlay flavio flynn forrest francesco franco frankie franz freddie freddy
frederic frederick fredrik fritz gabe gael gareth garth gaston gaurav geoffroy georges gerard gerardo gerhard gerry
gianni gideon giles gino giorgio godfrey gonzalo goran gord gordie graeme gregg gregor gunnar gus gustav gustavo habib
hadi hakan hakeem hal hamish hamza hari haroon harrison hasan hayden heath henrik herbie hideki hiram hiro hitesh
horace horst howie hubert humberto husain idris ignacio ihor ilya irfan irving ishmael issa ivo jaco jaime jakob jakub
jamaal jamil janos jarek jarvis jasper jayden jed jens jeremiah jermaine jethro jin joachim joao joerg joey johan
johann johannes jonah jonas jordi josef josh josiah josip judd jude jules julien julio julius juri jussi kamal kareem
karol karsten kaspar keanu keegan kendrick kenny kerem khaled khalil kieran kiefer kip knut konrad konstantin kris
kristian kristof kristoffer kwame lachlan laszlo laurence laurent leandro leif len lennart lenny leonardo leopold
lester levi linden lionel lonnie lorenzo lothar luc luca luciano lucien ludovic ludwig luigi lukas luther lyndon
magnus malik manfred manmohan manny manoj marcel marcelo marcin mariano marius marko martyn marwan massimo mateo
mathias mathieu mats matthias mattias mauricio mauro maximilian maxwell mehmet mel merv mervyn micah michal micheal
mick mickey mihai mikael miklos milan milos miloš mirko mohamad moises monte mordecai mortimer moses moustafa nabil
nadeem nader naeem najib nasser nate nestor neville nicky nico nicolo niels nikola nikolaus nils nir nitin noam nolan
norbert oberon octavio olaf oleksandr orhan oren orrin orville oskar osman otis paddy paulo pavlo pawel pearce percy
petr petro phillip pierce pietro piotr pranav prem quincy rabih radek rafal raffaele rafiq rainer rajan rajesh rakesh
rami ramin ramiro ramesh randolph raphael rashad raul ravi raza reg reid reinhard remi renaldo renato reuben rhys
rickey rishi robbie rocco rod roderick rodrigo rodrigue rolando rolf romain romeo ronan ronny rory royce rudolf rufus
ruslan ryder saad sajid salem salim salvatore samir sammy santiago santosh satish seamus sebastian selim semyon serge
sergey shaun shayne shinji sid siddharth silas solomon stanislav stefano stephan stephane stig stu sunil suresh sven
syed sylvain taavi tahir takeshi talal tanner tarek teddy terence thaddeus theo thierry thom thor thorsten timo tito
titus tod tomas tomasz tommaso torsten tristan tyrone tyson udo ulf ulrich uri usman vaclav valentin valery vasily
vikram vincenzo vishal vitaly vito vivek vlad volodymyr waleed wally walton wendell wes wilf wilfred wilfrid wilhelm
willem willis wyatt yannick yasser yoav yoshihide youssef yousef yunus zane zaid zbigniew zeljko zoran zdenek jong-un
jong-il jae-in qiang weidong jianguo haoran zhiyuan nguyen-van
`);
