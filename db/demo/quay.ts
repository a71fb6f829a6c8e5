/**
 * *Mad på kajen*: what Tranefamiliens Mindefond, with room for 6.000 characters, read and declined, and what of it Foreningen Tændstikken
 * got in 2.500. The shorter one is the same text with paragraphs left out.
 */
const paragraphs = {
  place:
    'Yderst på Kajplads 9 ligger et gammelt vejerhus med fire vinduer mod vandet. Der har været lås på døren i elleve år. Havnen har givet os nøglen, fordi vi spurgte, og fordi vi lovede, at der skulle lugte af mad igen. Vi vil lave et køkken, hvor mennesker, der længe har været uden for det hele, kan begynde. Ikke et kursus i at lave mad, men et sted, hvor maden faktisk bliver spist af nogen, der er sultne. Hver dag smider butikkerne i Æblevig det ud, som et køkken lever af: gulerødder med to ben, brød fra i går, ost med én dag tilbage. Vi henter det om morgenen og har en frokost klar klokken tolv.',
  people:
    'De første otte, vi tænker på, kender vi allerede. To af dem har siddet på bænken uden for vejerhuset hver formiddag i to år. Én har kørt taxa, én har passet fire børn, én har været kok på en færge, før ryggen sagde stop. De har ikke mødt på en arbejdsplads i mere end to år, og flere af dem siger, at det værste ikke er pengene, men at ingen venter på dem. De kan noget, de bliver bare ikke spurgt. Da vi spurgte, hvad de selv ønskede, sagde de tre ting: at have en nøgle, at være nogle få, og at der ikke skal stå en ved siden af med en mappe.',
  tuesday:
    'En almindelig tirsdag begynder klokken otte med to, der tager ladcyklen rundt til butikkerne. Klokken ni ligger dagens varer på bordet, og så bestemmer de, der er der, hvad der skal laves. En laver suppe, to skræller, én tager telefonen fra kontorerne på kajen og skriver bestillingerne på tavlen. Klokken tolv spiser alle sammen, også dem, der har bestilt, og bagefter bytter man: den, der stod ved opvasken, står ved gryden dagen efter. Vi kalder det at rykke én plads. Det er hele metoden, og den kan ses med det blotte øje.',
  sea: 'Havnen er ikke kun et sted at være. Den er det, byen lever af og altid har levet af, og køkkenet vil høre til dér. Vi laver fisk om fredagen, når kutterne er inde, og vi spørger de gamle på kajen, hvordan de lavede den. Opskrifterne bliver skrevet ned og hængt op. Når der er havnefest i august, står køkkenet med et langt bord midt på kajen, hvor den, der har fanget fisken, og den, der har stegt den, sidder ved siden af hinanden. Vi tror, at et køkken ved vandet kan holde en del af byens kultur til søs i live, uden at det bliver et museum.',
  learning:
    'Vi ved ikke, om det virker, og vi vil gerne opdage det hurtigt, hvis det ikke gør. Derfor begynder vi småt: to dage om ugen i otte uger. Vi tæller ikke, hvor mange der kommer, men hvor mange der kommer igen. Vi skriver ned, hvem der rykkede en plads, og hvem der blev stående. Hvis ingen har byttet plads efter en måned, har vi lavet et sted at sidde og ikke et sted at begynde, og så laver vi det om. Efter de otte uger spørger vi alle otte, hvad der skal være anderledes, og det gør vi anderledes, før vi åbner tredje dag.',
  money:
    'Vi søger 120.000 kr. De skal bruges til to ovne, et langt bord, en brugt opvaskemaskine og varme i vejerhuset den første vinter. Den ene ovn er til frokosten. Den anden er til brød, så der kan bages, mens der laves mad, og så to kan arbejde ved siden af hinanden i stedet for at vente på hinanden. Løn søger vi ikke til. Den, der har nøglen og åbner om morgenen, er ansat hos os i forvejen, og de, der kommer, er hos os efter aftale med jobcenteret. Huset låner vi gratis af havnen i tre år, og det står på skrift.',
  partners:
    'Vi er ikke alene om det. Jobcenteret har sagt ja til tre pladser fra nytår, hvis køkkenet åbner. Café Skæve Kande har lovet at lære os, hvordan man holder styr på en kasse, og Vaskeriet Skummet vasker vores viskestykker, så længe de har maskiner. Tre butikker har underskrevet, at vi må hente hver morgen. Boligforeningen bag havnen har spurgt, om deres beboere må spise med, og det må de. Frivillighuset holder et hygiejnekursus for alle, der skal røre ved maden, og havnefogeden har bedt om at få frokosten først.',
  after:
    'Når pengene er brugt, skal køkkenet kunne gå selv. Fire kontorer på kajen har sagt, at de vil købe frokost to dage om ugen, og vi har regnet på det: med tredive frokoster om dagen er varme, strøm og varer betalt, fordi råvarerne er hentet og ikke købt. Det, der er tilbage, bliver til de første lønnede timer. Vi tror, at én ud af de otte har dem efter et år. Det lyder af lidt, men det er en, der ikke havde nogen, og den næste kan se det ske. Ovnen står der stadig, når bevillingen er brugt, og nøglen hænger på samme søm.',
} as const

const of = (...names: (keyof typeof paragraphs)[]): string => names.map((name) => paragraphs[name]).join('\n')

export const quay = {
  long: of('place', 'people', 'tuesday', 'sea', 'learning', 'money', 'partners', 'after'),
  short: of('people', 'tuesday', 'learning', 'after'),
}
