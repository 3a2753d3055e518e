// Sentences about people and signing in (en); {name} is filled from the parameters.
export const people: Readonly<Record<string, string>> = {
  'pages.sign-in': 'Sign in',
  'pages.sign-out': 'Sign out',
  'pages.sign-in-lead': 'Each step that you take is kept with who you are and the unit that you act for.',
  'pages.sign-in-lead-waiting': 'Sign in, and what you were about to do goes on; nothing typed is lost.',
  'pages.sign-in-lost-files':
    'The files that you chose were not kept: choose them again afterwards. What you typed is still there.',
  'pages.sign-in-by-password': 'Sign in with a password',
  'pages.sign-in-login': 'Login',
  'pages.sign-in-password': 'Password',
  'pages.sign-in-needed': 'Sign in first. A program sends the cookie that it got by signing in.',
  'pages.sample-people': 'Look around as somebody of the sample',
  'pages.sample-people-lead':
    'One press signs you in, on the machine that Gangmu runs on only. Names and codes of units are invented.',
  'pages.sign-in-code': 'One-time code (only if you turned it on)',
  'pages.account': 'My account',
  'pages.password': 'Password',
  'pages.password-set': 'Set a password',
  'pages.password-set-lead': '{name}, set the password that you sign in with. The link is used up by it.',
  'pages.password-old': 'Password now',
  'pages.password-new': 'New password',
  'pages.password-hint':
    'At least 10 characters, the longer the better; no rules about capitals or signs. Not with your login in it.',
  'pages.password-change': 'Change the password',
  'pages.totp': 'Second factor',
  'pages.totp-is-on': 'On: signing in asks for a one-time code of your phone besides the password.',
  'pages.totp-is-off': 'Off. Once it is on, a password alone opens nothing to others.',
  'pages.totp-begin': 'Turn on',
  'pages.totp-picture': 'QR code for an authenticator app to scan',
  'pages.totp-secret': 'Or type the secret by hand:',
  'pages.totp-code': 'Six digits that the app shows',
  'pages.totp-turn-on': 'Confirm and turn on',
  'pages.totp-turn-off': 'Turn the second factor off',
  'pages.deputies': 'Who acts while you are away',
  'pages.deputies-lead': 'On these days the deputy may choose to act in your stead; the record has both names.',
  'pages.deputy-login': 'Login of the deputy',
  'pages.deputy-from': 'First day',
  'pages.deputy-to': 'Last day',
  'pages.deputy-add': 'Name the deputy',
  'pages.deputy-remove': 'Take back',
  'pages.deputy-remove-whom': 'Take back: {name}',
  'pages.account-done-password': 'The password is changed, and you are signed out on every other device.',
  'pages.account-done-totp': 'The second factor is set.',
  'pages.account-done-deputy': 'Who acts for you is set.',
  'pages.act-for': 'You act for',
  'pages.stands-for': 'in the stead of {who}',
  'pages.add-sign-in': 'Adding a document needs a sign-in. You may fill the form first: what you type is kept.',
  'pages.host-unknown':
    'Nothing is served here under the name “{host}”. Use this machine’s own address; if the name is meant, have it added to the setting GANGMU_HOSTS.',
  'system.sign-in-wrong':
    'Login or password is wrong, and you are not signed in. Check both and try again; after {n} wrong tries in a row the account is closed for {minutes} minutes. An administrator can reset a forgotten password.',
  'system.sample-not-here':
    'People of the sample sign in on the machine that Gangmu runs on only, under its own address. Use a login and a password.',
  'system.person-unknown': 'This account is gone or closed. Load the page again and choose somebody else.',
  'system.seat-unknown': 'You cannot act for this unit now. Load the page again and choose one of your units.',
  'system.note.first-link':
    'Nobody can sign in yet. Set the password of the administrator (login admin) with this link within 72 hours:\n{link}',
  'system.region-unreadable':
    '“{value}” is no code of a region. Use 1 to 20 letters, digits, underscores or hyphens, such as 50.',
  'system.tries-over': '{n} wrong tries in a row: no more for {minutes} minutes. Come back later.',
  'system.link-over':
    'This link was used, has run out or was replaced by a newer one. Ask an administrator for another.',
  'system.password-short': 'The new password is too short and was not saved. Use at least {n} characters.',
  'system.password-long': 'The new password is too long and was not saved. Use at most {n} characters.',
  'system.password-login':
    'The new password holds the login, which is easy to guess, and was not saved. Choose another.',
  'system.password-old': 'The password that you have now is another one. Nothing was changed; check it and try again.',
  'system.totp-again': 'The second factor was changed meanwhile, and not by this form. Load “My account” again.',
  'system.totp-wrong':
    'The code is wrong and nothing was changed. Type the six digits that the app shows now, and check the clock of the phone.',
  'system.login-unknown': 'No open account has the login “{login}”. Ask the person for theirs.',
  'system.deputy-days':
    'The days are incomplete or in the wrong order, and were not saved. Give two days, the later one last.',
  'system.deputy-self': 'You cannot be your own deputy. Give the login of somebody else.',
  'system.credit-code-length':
    'The unified social credit code “{value}” has {n} characters and should have {length}. Compare it with the certificate.',
  'system.credit-code-sign':
    'The unified social credit code “{value}” holds “{sign}”, which cannot stand in one: digits and capitals without I, O, S, V and Z. Compare it with the certificate.',
  'system.credit-code-check':
    'The unified social credit code “{value}” ends in “{found}” and should end in “{expected}”: at least one character is wrong. Compare it with the certificate.',
}
