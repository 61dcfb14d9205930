import { isUnder } from './origin.ts';

/**
 * Hosts that are never read, whatever was granted: mail, documents, chats, banks, payments, health,
 * and the like. Subdomains are included. The list may only grow.
 */
export const NEVER_RUN: readonly string[] = // Mail and calendars
  (
    'mail.google.com calendar.google.com outlook.com outlook.live.com outlook.office.com outlook.office365.com ' +
    'mail.yahoo.com mail.yahoo.co.jp proton.me mail.proton.me fastmail.com icloud.com mail.naver.com ' +
    'mail.daum.net mail.kakao.com mail.zoho.com tutanota.com app.tuta.com e.mail.ru mail.yandex.ru ' +
    'navigator.gmx.net navigator.web.de mail.qq.com mail.163.com hey.com ' +
    // Documents and work
    'docs.google.com drive.google.com sheets.google.com slides.google.com meet.google.com keep.google.com ' +
    'office.com onedrive.live.com sharepoint.com dropbox.com box.com notion.so notion.site evernote.com ' +
    'coda.io airtable.com overleaf.com figma.com miro.com atlassian.net trello.com asana.com monday.com ' +
    'github.dev codespaces.new gitpod.io salesforce.com force.com workday.com myworkday.com ' +
    // Chats and meetings
    'web.whatsapp.com web.telegram.org messages.google.com messenger.com discord.com slack.com ' +
    'teams.microsoft.com teams.live.com zoom.us webex.com chat.google.com signal.org line.me ' +
    // Passwords and accounts
    'accounts.google.com myaccount.google.com passwords.google.com login.microsoftonline.com ' +
    'appleid.apple.com 1password.com bitwarden.com lastpass.com dashlane.com okta.com auth0.com id.me ' +
    'login.gov gov.kr nid.naver.com ' +
    // Banks and payments
    'paypal.com stripe.com wise.com revolut.com venmo.com cash.app klarna.com chase.com bankofamerica.com ' +
    'wellsfargo.com citi.com citibank.com capitalone.com usbank.com pnc.com schwab.com fidelity.com ' +
    'vanguard.com robinhood.com americanexpress.com discover.com hsbc.com hsbc.co.uk barclays.co.uk ' +
    'lloydsbank.co.uk natwest.com santander.com monzo.com n26.com deutsche-bank.de commerzbank.de ' +
    'sparkasse.de bnpparibas.net ing.com ubs.com coinbase.com binance.com kraken.com kbstar.com ' +
    'shinhan.com wooribank.com kebhana.com hanabank.com ibk.co.kr nonghyup.com kakaobank.com tossbank.com ' +
    'toss.im upbit.com hometax.go.kr irs.gov turbotax.intuit.com ' +
    // Health
    'mychart.com mychart.org patientportal.com healthvault.com kaiserpermanente.org teladoc.com ' +
    'betterhelp.com zocdoc.com one-medical.com nhsapp.service.nhs.uk patientaccess.com doctolib.fr ' +
    'doctolib.de nhis.or.kr hira.or.kr healthcare.gov medicare.gov 23andme.com'
  ).split(' ');

/** Is this a host we never read? */
export function neverRuns(host: string): boolean {
  return NEVER_RUN.some((listed) => isUnder(host, listed));
}

/** The list as match patterns, so that the browser itself keeps the script out. */
export function neverRunPatterns(): string[] {
  return NEVER_RUN.map((host) => `*://*.${host}/*`);
}
