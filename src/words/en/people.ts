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
}
