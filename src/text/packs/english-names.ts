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
angelina scarlett naomi miriam esther ingrid astrid greta ursula angela christiane brigitte simone sylvie chantal
nathalie isabelle genevieve melanie valerie veronique dominique manon elena olga natalia tatiana svetlana irina yulia
ekaterina anastasia mei ling xiu li-ying hana yuki keiko naoko sakura jacinda theresa amber nadia lucy lucia sofia
gina rita rosie ruby sally sandy sheila sherry stella tammy tara tessa tiffany toni trisha vicki vivian whitney
elaine edith eleanor eliza elsa erica erika eva faith fiona gail georgia gwen hope irene iris jackie jade jan jane
janelle jasmine jeanne jenna jenny joanna joanne jodi jodie jody josephine joy juanita juliana juliet june kara karin
kathy kay kim kirsty krista lana leslie lillian lily lindsay lindsey liz lorraine louise lydia lynn mackenzie mandy
marcia margot marian marianne marina marjorie marlene marsha maureen maxine meredith mia mila mindy miranda monique
muriel myra nadine nell nina noreen paige pam patsy patty paula pauline peggy penny phoebe phyllis polly rachael
ramona regina renee rhonda roberta robin robyn rochelle rosemary roxanne sabrina sasha selena serena shannon shauna
shelley shelly sierra sonia sonya stacy stacey sue summer susanna suzanne sybil sylvia tamara tania tanya
daphne darlene dawn deb debbie dee delia della dolores elise ella eloise hazel henrietta hilary ida inez ivy
`);

export const maleNames = list(`
james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald
steven andrew paul joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric
jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry
tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry
austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert
willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene mike jim bill tom bob dave steve
chris matt dan nick tony rob ron ken jeff greg tim ben sam ted fred barry craig doug derek darren dean dwight earl eddie
ernest felix floyd francis franklin gavin geoff geoffrey glen glenn gordon graham grant harry harvey herbert howard
hugh ian ivan jake jared jay jeb jerome jimmy joel johnny jon jorge julian karl kurt lance lee leo leon leonard leroy
lewis liam lloyd louis lucas luis luke malcolm manuel marc marcus mario martin marvin maurice max melvin mitch
mitchell mitt morris neil nathaniel norman oliver oscar otto owen pablo pedro perry pete phil pierre rand randall rick
ricky rodney roland ross ruben rudy rupert russ salvador saul seth shane shawn sidney simon spencer stan stanley stuart
sylvester theodore todd travis trevor troy vernon victor vladimir warren wesley xavier zach ahmed ali mohammad mohammed
muhammad mahmoud hassan hussein hossein reza mehdi javad abbas ebrahim ibrahim ismail khalid omar osama tariq yusuf
mustafa recep bashar saddam muammar hosni abdel abdul hamid karim rashid salman faisal bandar mohamed imran nawaz
narendra rahul amit raj arun vijay sanjay rajiv ajay jagmeet harjit navdeep xi jinping wei ming hiroshi shinzo kenji
takashi akira sergei dmitry igor boris alexei mikhail nikolai yuri oleg pavel andrei viktor emmanuel francois jacques
jean-claude jean-pierre michel olivier philippe pascal rene yves andre antoine claude denis didier gilles guy henri
justin jean-francois marc-andre maxime sebastien giovanni giuseppe marco matteo paolo roberto silvio carlos diego
enrique fernando francisco guillermo hugo javier jesus jorge miguel nicolas pedro rafael ricardo sergio klaus hans
heinrich jurgen stefan wolfgang werner guenther gunther helmut dieter elon bernie barack donald hillel benjamin
binyamin avi yair shimon moshe joaquin narciso doug brad clint clayton cory curtis chad chuck cliff cody cole colin
connor conor dale damian damon darrell darryl devin dominic don duncan dustin edgar edmund edwin elliot elliott emilio
erik ethan evan everett finn garrett garry gene gilbert guillaume hank hector herb herman isaac jamal jamie jarrett
jean johnnie kelvin kent kirk kofi lamar lars lorne lyle mack marlon miles milton monty murray ned nelson nigel noel
orlando preston quentin quinn ramon reggie reginald rex rohan roman ronnie roscoe sami sanford sheldon sherman
stewart terrance terrence tobias tommy trent tucker ty vance vaughn vern vince wade wallace wilbur willard winston
woody zack andy anders alec alex alexandre alfred allan allen alvin amos angus archie arnold art avery basil bennett
bernard bert blair blake boyd brendan brent brett brock bryce byron calvin cameron carlton carter casey cecil cedric
chester clarence clark claude clem clifford clyde conrad corey dallas dana dane darius darin
`);
