// Starts telegram-test-api with corrected answers in front of its own, so that real Bot API libraries can talk to it.
// Usage: NODE_PATH=<node_modules> node start.js. Prints one line of JSON: {"port": ...}. Nothing of the package is edited.
'use strict';

const TelegramServer = require('telegram-test-api');
const { routes } = require('telegram-test-api/lib/routes');

const BOT = { id: 666, is_bot: true, first_name: 'Gesprekshulp', username: 'gesprekshulp_bot' };
const seconds = () => Math.floor(Date.now() / 1000);
const calls = [];       // every call of the bot: {token, method, params}
const faults = [];      // {token, method, times, how, code, description, parameters, result}
const raw = new Map();  // updates that were made by hand, by number
let holding = false;     // nothing is brought while this is set
let proxy = null;        // {from, to}: what stands before the web server of a school
let held = [];           // calls that wait for /__release: {token, next}
const answered = [];     // the taps that were answered: {token, tap, text}

const parsed = (value) => (typeof value === 'string' ? JSON.parse(value) : value);
const done = (response, result) => response.json({ ok: true, result });
const refuse = (response, code, description, parameters) =>
  response.status(code).json({ ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) });

// --- updates ---

const format = TelegramServer.formatUpdate;
TelegramServer.formatUpdate = (update) => {
  if (raw.has(update.updateId)) return raw.get(update.updateId);
  const shown = format(update);
  if (shown.callback_query) shown.callback_query.chat_instance = String(shown.callback_query.message.chat.id);
  return shown;
};

async function post(url, body, secret) {
  const headers = { 'content-type': 'application/json' };
  if (secret) headers['X-Telegram-Bot-Api-Secret-Token'] = secret;
  try {
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  } catch {
    return 0;
  }
}

async function deliver(server, update) {
  for (;;) {
    const hook = server.webhooks[update.botToken];
    if (!hook || update.isRead) return;
    const url = proxy ? hook.url.replace(proxy.from, proxy.to) : hook.url;
    const status = await post(url, TelegramServer.formatUpdate(update), hook.secret_token);
    if (status >= 200 && status < 300) { update.isRead = true; return; }
    await new Promise((next) => setTimeout(next, 100));
  }
}

TelegramServer.prototype.addUserUpdate = async function addUserUpdate(update) {
  update.updateId = this.updateId;
  this.updateId += 1;
  this.storage.userMessages.push(update);
  if (!holding) deliver(this, update);
};

// --- the Bot API, corrected ---

const on = (method, answer) => routes.unshift((app, server) => {
  app.all(`/bot:token/${method}`, (q, r) => answer({ ...q.query, ...q.body }, r, server, q.params.token, q));
});
const findOwn = (server, given) => server.storage.botMessages.find(
  (one) => String(one.messageId) === String(given.message_id) && String(one.message.chat_id) === String(given.chat_id));
const asMessage = (one) => ({
  message_id: one.messageId,
  date: Math.floor(one.time / 1000),
  from: BOT,
  chat: { id: Number(one.message.chat_id), type: 'private', first_name: 'Iemand' },
  text: one.message.text,
  ...(one.message.reply_markup ? { reply_markup: one.message.reply_markup } : {}),
});
const visible = (html) => html.replace(/<[^>]+>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

function wrong(given) {
  if (!given.text) return 'Bad Request: message text is empty';
  if (visible(given.text).length > 4096) return 'Bad Request: message is too long';
  if (given.parse_mode === 'HTML' && /<(?!\/?(?:b|i)>)/.test(given.text)) return "Bad Request: can't parse entities";
  for (const row of (parsed(given.reply_markup || '{}').inline_keyboard || [])) {
    for (const key of row) {
      if (!key.url && !(key.callback_data && Buffer.byteLength(key.callback_data) <= 64)) return 'Bad Request: BUTTON_DATA_INVALID';
      if (key.url && !/^https:\/\//.test(key.url)) return `Bad Request: inline keyboard button URL is invalid`;
    }
  }
  return null;
}

on('getMe', (given, r) => done(r, BOT));
on('sendMessage', (given, r, server, token) => {
  const reason = wrong(given);
  if (reason) return refuse(r, 400, reason);
  server.addBotMessage(given, token);
  return done(r, asMessage(server.storage.botMessages.at(-1)));
});
on('editMessageText', (given, r, server) => {
  const one = findOwn(server, given);
  if (!one) return refuse(r, 400, 'Bad Request: message to edit not found');
  const reason = wrong(given);
  if (reason) return refuse(r, 400, reason);
  const before = JSON.stringify([one.message.text, one.message.reply_markup]);
  const markup = given.reply_markup ? parsed(given.reply_markup) : undefined;
  if (JSON.stringify([given.text, markup]) === before) return refuse(r, 400, 'Bad Request: message is not modified: specified new message content and reply markup are exactly the same');
  one.message.text = given.text;
  one.message.reply_markup = markup;
  return done(r, asMessage(one));
});
on('deleteMessage', (given, r, server) => {
  // A deleted message of the user leaves the chat; its update still waits to be acknowledged.
  const of = (one) => String(one.messageId) === String(given.message_id);
  const written = server.storage.userMessages.find((one) => of(one) && one.message && !one.gone && String(one.message.chat.id) === String(given.chat_id));
  if (written) { written.gone = true; return done(r, true); }
  const own = findOwn(server, given);
  if (!own) return refuse(r, 400, 'Bad Request: message to delete not found');
  server.storage.botMessages = server.storage.botMessages.filter((one) => one !== own);
  return done(r, true);
});
on('answerCallbackQuery', (given, r, server, token) => {  // the first answer counts, as with Telegram
  const tap = String(given.callback_query_id);
  if (answered.some((one) => one.token === token && one.tap === tap)) return refuse(r, 400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
  answered.push({ token, tap, text: given.text || null });
  return done(r, true);
});
for (const method of ['leaveChat', 'setMyCommands', 'setMyDescription', 'setMyShortDescription']) on(method, (given, r) => done(r, true));
on('setWebhook', (given, r, server, token) => {
  server.setWebhook(given, token);
  done(r, true);
  server.storage.userMessages.filter((one) => one.botToken === token && !one.isRead).forEach((one) => deliver(server, one));
});
on('deleteWebhook', (given, r, server, token) => { server.deleteWebhook(token); return done(r, true); });
on('getUpdates', async (given, r, server, token, q) => {
  if (server.webhooks[token]) return refuse(r, 409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
  const offset = Number(given.offset || 0);
  const end = Date.now() + 1000 * Number(given.timeout || 0);
  for (const one of server.storage.userMessages) if (one.botToken === token && one.updateId < offset) one.isRead = true;
  for (;;) {
    const waiting = server.storage.userMessages.filter((one) => !holding && one.botToken === token && !one.isRead && one.updateId >= offset);
    if (waiting.length || Date.now() >= end || q.socket.destroyed) return done(r, waiting.slice(0, 100).map(TelegramServer.formatUpdate));
    await new Promise((next) => setTimeout(next, 10));
  }
});

// --- what the tests ask, in front of everything ---

routes.unshift((app, server) => {
  app.post('/__fault', (q, r) => { faults.push(q.body); r.json({}); });
  const waiting = (token) => server.storage.userMessages.filter((one) => one.botToken === token && !one.isRead).map((one) => one.updateId);
  const of = (q, list) => list.filter((one) => one.token === q.params.token);
  app.get('/__calls/:token', (q, r) => r.json(of(q, calls)));
  app.get('/__answered/:token', (q, r) => r.json(of(q, answered)));
  app.get('/__waiting/:token', (q, r) => r.json(waiting(q.params.token)));
  app.get('/__acknowledged/:token', async (q, r) => {  // answers once nothing waits, or after a while with what still does
    for (let left = 5000; left && waiting(q.params.token).length; left -= 1) await new Promise((next) => setTimeout(next, 5));
    r.json(waiting(q.params.token));
  });
  app.get('/__chat/:token', (q, r) => r.json({
    bot: server.storage.botMessages.filter((one) => one.botToken === q.params.token).map(asMessage),
    user: server.storage.userMessages.filter((one) => one.botToken === q.params.token && one.message && !one.gone).map((one) => one.messageId),
  }));
  app.post('/__update/:token', async (q, r) => {  // an update made by hand: photos, voice, groups, or one that comes again
    const update = { ...q.body };
    const known = server.storage.userMessages.find((one) => one.updateId === update.update_id);
    const number = update.update_id || server.updateId;
    update.update_id = number;
    raw.set(number, update);
    const message = update.message || undefined;
    const next = server.updateId;
    server.updateId = number;
    await server.addUserUpdate({ botToken: q.params.token, time: Date.now(), message, messageId: message ? message.message_id : 0, isRead: false });
    server.updateId = Math.max(next, number + 1);
    r.json({ update_id: number, again: Boolean(known) });
  });
  app.post('/__hold', (q, r) => {  // several at once: nothing is brought before all are there
    holding = q.body.hold;
    if (!holding) server.storage.userMessages.filter((one) => !one.isRead).forEach((one) => deliver(server, one));
    r.json({});
  });
  app.post('/__proxy', (q, r) => { proxy = q.body; r.json({}); });
  app.post('/__release/:token', (q, r) => {
    const go = of(q, held);
    held = held.filter((one) => !go.includes(one));
    of(q, faults).forEach((one) => { if (one.how === 'hold') one.times = 0; });
    go.forEach((one) => one.next());
    r.json({});
  });
  app.get('/__held/:token', (q, r) => r.json(of(q, held).length));
  app.all('/bot:token/:method', (q, r, next) => {
    const { token, method } = q.params;
    if (method !== 'getUpdates') calls.push({ token, method, params: { ...q.query, ...q.body } });
    const fault = faults.find((one) => one.times > 0 && one.method === method && one.token === token);
    if (!fault) return next();
    fault.times -= 1;
    if (fault.how === 'hold') return held.push({ token, next });
    if (fault.how === 'instead') return done(r, fault.result);
    if (fault.how === 'cut') return q.socket.destroy();
    if (fault.how === 'done_then_cut') {  // Telegram did it, and the answer was lost
      r.json = () => { q.socket.destroy(); return r; };
      return next();
    }
    return refuse(r, fault.code, fault.description, fault.parameters);
  });
});

const server = new TelegramServer({ port: 0, host: '127.0.0.1', storage: 'RAM', storeTimeout: 3600 });
server.config.port = 0;  // a port that is free: nobody can take it in between
server.start().then(() => console.log(JSON.stringify({ port: server.server.address().port })));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
