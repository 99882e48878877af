"""Given names that people here bear often, as `forms` folds them: enough to see that a text names somebody.

No register of all names: of whoever is not in it nothing is asked. Names that are words or places too are left out.
"""

from __future__ import annotations

_NAMES = """
aad abdel abdelkader abdellah abdul abdullah achmed ad adam adriaan adriana ahmed ahmet aicha aisha albert alberto
aleksandra alex alexander alexandra ali alice alicia amber amin amina amira amy an ana andre andrea andreas andrzej
angela angelique anita anja anke ann anna anne anneke annelies annemarie annemieke annie anniek annika anouk ans anton
antonio antoon appie arend arie arjan arjen arnold arthur astrid aukje ayse aziz barbara bart bas bastiaan beatrix ben
benjamin berend bernard bert bertus betty bianca bilal bjorn bob boris bouchra bram brecht brenda brigitte britt bruno
cansu carel carin carla carlo carlos carmen carolien carolina caroline catharina catherine cees cem chantal charlotte
chris christa christel christiaan christian christina christine cindy claire claudia cor corine cornelia cornelis
corrie daan damian daniel danielle danny david debbie deborah dennis desiree dewi diana dick diederik dieter dilan
dilek dimitri dina dinie dirk djamila dominique donald dorien doris driss eddy edith eduard edwin eelco eelke elena
eline elisa elisabeth elise elke ella ellen els elsbeth elsje emiel emile emilia emily emine emma emre eric erica erik
erika ernst erwin esra esther eva evelien evelyn evert ewout fabian farida fatiha fatima fatma femke ferdi fien filip
fleur floris fokke frank frans fred freddy frederik frits gabriel geert geertje geertruida george gerard gerben gerda
gerrit gert gertjan gerwin gijs gilbert gino giovanni godfried greet greetje greta griet guido guillaume gunther gust
gustaaf guus gülsen hafid hakan halima hamid hamza hanna hannah hanneke hannie hans harm harmen harold harrie harry
hasan hassan hatice hedwig heidi hein heleen helena helga hendrik hendrika henk henny henri henriette herman hermien
hetty hilda hilde houda hubert hugo huib huseyin hélène ibrahim ien ignace ilse iman ineke inez inge ingeborg ingrid
irene iris irma isa isaac isabel isabelle ismail ivo jaap jacco jack jacob jacoba jacqueline jacques jamal jan jana
jane janine janke janna janneke jannes jannie janny jantje jasmijn jasmina jasper jean jeanette jeannette jef jelle
jennifer jenny jens jeroen jesse jessica jetske jetty jill jim jitske jo joachim joan joanna job jochem joep joeri
johan johanna johannes john johnny joke jolanda jolien jonas jonathan joop joost joran jordy joris jos jose joseph
josephine josien josé josée joyce judith jules julia julian julie julien jurgen jurriaan justin karel karen karim
karin karlijn katarzyna katja katrien katrijn kees kelly kemal kevin khadija khalid kim klaartje klaas koen koenraad
kofi koos krijn kris krista kristel kristof krzysztof kurt kwame laila lars latifa laura lea leen leendert leila lena
lenie lennart leo leon leonie lia lianne lidewij lien lies liesbeth lieselot lieve lieven linda lisa lisanne lise
liselotte lode loes lorenzo lotte louis louisa louise lowie luc lucas lucia lucie ludo luna luuk lydia maaike maarten
machteld mahmoud manon manuel marc marcel marco margot margreet margriet maria marian marianne marie marieke marijke
marijn marina mario marion marise marit mariëlle mariëtte marja marjan marjolein marjolijn mark marleen marlies
marloes marnix marta martha martien martijn martin martina martine marwa maryam mathieu mathijs mathilde matthias
matthijs maud maurice max maxim małgorzata mehmet mei-lin melanie melissa meryem mia michael michaela michel michelle
michiel mieke miep mies mike milan milou mimoun mina minke miranda miriam mirjam mohamed mohammed monica monika
monique mounir mourad murat mustafa mustapha myriam nadia nadine najat nancy naomi nasser natalie natasja nathalie
nawal nel nelleke nelly nico nicolaas nicole nicolien niels nienke nina noa noah noel noor noortje nora noud nour olaf
olga olivier omar onno orlando oscar osman otto pascal patricia patrick paul paula paulien pauline peet pepijn peter
petra philip philippe pien piet pieter pieternel pim piotr quinten rachel rachid raf rafael ralf ramon ramona raoul
raymond rebecca regina reinier remco renate renee renske rené renée ria rianne richard rick rien rik rita rob robbert
robert roberto robin roderick roel roeland roelof rogier roland rolf romy ron ronald ronnie rosalie rosanne rosita
rowan roxanne ruben rudi rudolf rudy rutger ruth ruud sabine sabrina said salima salma sam samir samira samuel sander
sandra sanne sara sarah saskia saïda sebastiaan selim selma semra serge sevda sharon shirley sibel sien sietske sigrid
sija silke silvia simon simone sjaak sjoerd sjors sofia sofie sonja sophie souad stan stef stefaan stefan stefanie
steffie sten stephan stephanie steven stijn suleyman susan susanne suzan suzanne sven sylvia sylvie tamara tanja tarik
ted teun teunis thea theo theodora theresa thierry thijs thom thomas thérèse tibor tiemen tiffany tijmen tijn tim timo
timothy tine tineke tiny titia tjeerd tjitske tobias tom tomas tomasz ton tonnie tonny toon trees trijntje trudy truus
ursula valerie vanessa veerle vera veronica veronique victor vincent virginie walter ward wenche wendy werner wesley
wessel wibo wiebe wieger wietske wijnand wilfried wilhelmina willem willemien willemijn willy wilma wim wouter xander
yannick yasin yasmina yasmine yassin yildiz ymke yolanda youssef yusuf yvette yvonne zahra zeynep zineb zohra zoë
"""
GIVEN_NAMES = frozenset(_NAMES.split())
