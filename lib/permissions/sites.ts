/** News hosts by region; subdomains are included. Offered on the welcome page as one choice. */
const NEWS_HOSTS =
  // Agencies
  'apnews.com reuters.com afp.com bloomberg.com upi.com dpa-international.com efe.com ansa.it kyodonews.net ' +
  'yna.co.kr newsis.com news1.kr tass.com interfax.com xinhuanet.com news.cn aa.com.tr ' +
  // Korea
  'koreajoongangdaily.joins.com joongang.co.kr joongang.joins.com koreatimes.co.kr koreaherald.com ' +
  'chosun.com donga.com hani.co.kr khan.co.kr hankookilbo.com kmib.co.kr segye.com munhwa.com seoul.co.kr ' +
  'mk.co.kr hankyung.com sedaily.com asiae.co.kr edaily.co.kr mt.co.kr fnnews.com heraldcorp.com ' +
  'nocutnews.co.kr ohmynews.com pressian.com sisain.co.kr newstapa.org ytn.co.kr kbs.co.kr imbc.com ' +
  'sbs.co.kr jtbc.co.kr mbn.co.kr ichannela.com tvchosun.com arirang.com news.naver.com news.daum.net ' +
  'nknews.org dailynk.com 38north.org rfa.org ' +
  // United States and Canada
  'nytimes.com washingtonpost.com wsj.com usatoday.com latimes.com politico.com axios.com thehill.com ' +
  'npr.org pbs.org cnn.com cbsnews.com nbcnews.com abcnews.go.com foxnews.com msnbc.com cnbc.com time.com ' +
  'newsweek.com theatlantic.com newyorker.com foreignpolicy.com foreignaffairs.com propublica.org vox.com ' +
  'slate.com csmonitor.com bostonglobe.com chicagotribune.com sfchronicle.com houstonchronicle.com ' +
  'miamiherald.com voanews.com rferl.org cbc.ca theglobeandmail.com thestar.com nationalpost.com ctvnews.ca ' +
  // United Kingdom and Ireland
  'bbc.com bbc.co.uk theguardian.com ft.com economist.com thetimes.com telegraph.co.uk independent.co.uk ' +
  'news.sky.com channel4.com standard.co.uk mirror.co.uk dailymail.co.uk newstatesman.com spectator.co.uk ' +
  'irishtimes.com rte.ie scotsman.com ' +
  // Europe
  'euronews.com politico.eu france24.com lemonde.fr lefigaro.fr rfi.fr dw.com spiegel.de zeit.de faz.net ' +
  'sueddeutsche.de tagesschau.de elpais.com elmundo.es corriere.it repubblica.it swissinfo.ch nzz.ch ' +
  'derstandard.at nos.nl nltimes.nl brusselstimes.com thelocal.se yle.fi nrk.no dr.dk notesfrompoland.com ' +
  'kyivindependent.com kyivpost.com pravda.com.ua themoscowtimes.com meduza.io novayagazeta.eu ' +
  // Asia and the Pacific
  'japantimes.co.jp asahi.com mainichi.jp yomiuri.co.jp nikkei.com nhk.or.jp scmp.com hongkongfp.com ' +
  'globaltimes.cn chinadaily.com.cn cgtn.com taipeitimes.com focustaiwan.tw straitstimes.com ' +
  'channelnewsasia.com bangkokpost.com thejakartapost.com rappler.com inquirer.net vnexpress.net ' +
  'thediplomat.com thehindu.com indianexpress.com hindustantimes.com timesofindia.indiatimes.com ndtv.com ' +
  'scroll.in dawn.com geo.tv thedailystar.net abc.net.au smh.com.au theage.com.au theaustralian.com.au ' +
  'sbs.com.au nzherald.co.nz rnz.co.nz stuff.co.nz ' +
  // Middle East, Africa, Latin America
  'aljazeera.com haaretz.com timesofisrael.com jpost.com arabnews.com thenationalnews.com ' +
  'middleeasteye.net al-monitor.com iranintl.com presstv.ir tehrantimes.com hurriyetdailynews.com ' +
  'dailysabah.com english.ahram.org.eg allafrica.com africanews.com news24.com dailymaverick.co.za ' +
  'mg.co.za nation.africa premiumtimesng.com punchng.com theeastafrican.co.ke buenosairesherald.com ' +
  'batimes.com.ar folha.uol.com.br clarin.com lanacion.com.ar eluniversal.com.mx mexiconewsdaily.com';

/** The hosts of the choice "news sites", sorted, for the list on the welcome page. */
export const NEWS_SITES: readonly string[] = NEWS_HOSTS.split(' ').toSorted();

/**
 * The same as match patterns for `permissions.request`. Plain http is left out: a pattern for both
 * schemes (`*://`) is not contained in either of the manifest's optional hosts, and none needs it.
 */
export const NEWS_ORIGINS: readonly string[] = NEWS_SITES.map((host) => `https://*.${host}/*`);

/** Every site, as declared in the manifest's optional hosts. */
export const ALL_ORIGINS: readonly string[] = ['https://*/*', 'http://*/*'];
