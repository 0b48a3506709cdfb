"""Trains a BiLSTM parser with biaffine attention (Dozat & Manning 2017), too slow to ship, and lets it annotate raw sentences."""
import sys, time, numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from layers import Data, Words, meta, schedule, write

folder, epochs, seed, tokens = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
torch.manual_seed(seed)
rng = np.random.RandomState(seed)
info = meta(folder)
H, DIM, DROP, FORGET = 200, 100, 0.33, 0.5
atoms = torch.tensor(np.fromfile(f'{folder}/atoms.u8', dtype=np.uint8).reshape(len(info['bundles']), -1).astype(np.float32))
B, A, L, BANKS = len(info['bundles']), atoms.shape[1], len(info['labels']), len(info['banks'])
masks = torch.zeros(info['sets'], B, dtype=torch.bool)
for number, members in enumerate(info['members']):
    masks[number, members] = True
readings = masks.float() @ atoms / masks.float().sum(1, keepdim=True).clamp(min=1)
vectors = torch.from_numpy(np.fromfile(f'{folder}/vectors.f32', dtype=np.float32)).view(-1, info['vectorDim'])
vectors = torch.cat([vectors / vectors.std(), torch.zeros(1, vectors.shape[1])])
upos = torch.tensor(info['upos'])


def perceptron(size, out):
    return nn.Sequential(nn.Linear(size, out), nn.LeakyReLU(0.1), nn.Dropout(DROP))


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = Words(folder, info, DIM)
        self.fixed, self.reading = nn.Linear(vectors.shape[1], 100), nn.Linear(A, 64)
        self.bank = nn.Embedding(BANKS, 16)
        self.low = nn.LSTM(DIM + 100 + 64 + 16, H, bidirectional=True, batch_first=True)
        self.high = nn.LSTM(2 * H + 64, H, bidirectional=True, batch_first=True)
        self.tag, self.atom, self.own = perceptron(2 * H, 128), nn.Linear(128, A), nn.Linear(128, B)
        self.tagged = nn.Linear(A, 64)
        self.arc, self.relation = nn.ModuleList([perceptron(2 * H, 300) for _ in '01']), nn.ModuleList([perceptron(2 * H, 100) for _ in '01'])
        self.root = nn.Parameter(torch.zeros(2 * H))
        self.arcs, self.relations = nn.Parameter(torch.zeros(301, 300)), nn.Parameter(torch.zeros(L, 101, 101))
        self.distance = nn.Embedding(63, 1)
        self.distance.weight.data.zero_()

    def forward(self, data, index, banks, gold=None):
        """`index`: sentences of one length by words. Scores of bundles, of heads (the root first), and of relations given heads."""
        n, length = index.shape
        rows = data.rows[index.reshape(-1)]
        words = self.words(rows, FORGET / (FORGET + data.counts[index.reshape(-1)].float())).view(n, length, -1)
        fixed = self.fixed(vectors[rows[:, 0]]).view(n, length, -1)
        sets = data.sets[index]
        bank = self.bank(banks)[:, None].expand(-1, length, -1)
        x = torch.cat([words, fixed, self.reading(readings[sets])], 2)
        y = F.dropout(self.low(torch.cat([F.dropout(x, DROP, self.training), bank], 2))[0], DROP, self.training)
        t = self.tag(y)
        mask = masks[sets]
        if gold is not None:
            mask = mask.scatter(2, gold.unsqueeze(2), True)
        tags = (self.atom(t) @ atoms.t() + self.own(t)).masked_fill(~mask, -1e9)
        z, _ = self.high(torch.cat([y, self.tagged(tags.softmax(2) @ atoms)], 2))
        z = F.dropout(z, DROP, self.training)
        heads = torch.cat([self.root.expand(n, 1, -1), z], 1)
        one = torch.ones(n, length, 1)
        where = torch.arange(length + 1)
        near = self.distance((where[None] - where[1:, None]).clamp(-31, 31) + 31).squeeze(2)
        arcs = torch.cat([self.arc[0](z), one], 2) @ self.arcs @ self.arc[1](heads).transpose(1, 2) + near
        arcs = arcs.masked_fill(F.pad(torch.eye(length, dtype=torch.bool), (1, 0)), -1e9)
        below, above = self.relation[0](z), self.relation[1](heads)
        def relations(head):
            picked = above.gather(1, head[:, :, None].expand(-1, -1, above.shape[2]))
            return torch.einsum('bni,rij,bnj->bnr', torch.cat([below, one], 2), self.relations, torch.cat([picked, one], 2))
        return tags, arcs, relations


def batches(data, shuffle):
    """Sentences of one length each, so that nothing is padded."""
    order = rng.permutation(len(data.lengths)) if shuffle else np.arange(len(data.lengths))
    by_length = {}
    for s in order:
        by_length.setdefault(int(data.lengths[s]), []).append(s)
    out = [group[i : i + max(1, tokens // n)] for n, group in by_length.items() for i in range(0, len(group), max(1, tokens // n))]
    return [out[i] for i in rng.permutation(len(out))] if shuffle else out


def places(data, group):
    return data.starts[group][:, None] + torch.arange(int(data.lengths[group[0]]))[None]


def annotate(model, data, bank=None):
    """Bundles, heads (-1 for the root) and relations of every word; per sentence the mean log-probability of its arcs, low where they are no tree."""
    model.eval()
    tags, heads, labels = (torch.zeros(len(data.rows), dtype=torch.long) for _ in '012')
    sure = torch.zeros(len(data.lengths))
    with torch.no_grad():
        for group in batches(data, False):
            index = places(data, group)
            banks = data.banks[group] if bank is None else torch.full((len(group),), bank)
            t, arcs, relations = model(data, index, banks)
            chance, head = arcs.log_softmax(2).max(2)
            scores = relations(head)
            scores[:, :, 0] = torch.where(head == 0, 1e9, -1e9)
            tags[index], heads[index], labels[index] = t.argmax(2), head - 1, scores.argmax(2)
            sure[group] = chance.mean(1) - 1e3 * (~trees(head)).float()
    return tags, heads, labels, sure


def trees(head):
    """Which rows of heads (0 is the root) are trees with one root."""
    up = F.pad(head, (1, 0))
    for _ in range(int(np.ceil(np.log2(up.shape[1] + 1)))):
        up = up.gather(1, up)
    return (up.sum(1) == 0) & ((head == 0).sum(1) == 1)


def score(model, data, bank=None):
    tags, heads, labels, _ = annotate(model, data, bank)
    share = lambda x: f'{100 * float(x.float().mean()):.2f}'
    right = heads == data.heads
    return f'UPOS {share(upos[tags] == upos[data.bundles])} bundle {share(tags == data.bundles)} UAS {share(right)} LAS {share(right & (labels == data.labels))}'


train, raw = Data(folder, 'train'), Data(folder, 'raw')
measured = {name: Data(folder, name) for name in info['measured']}
model = Teacher()
rate, begun, step = 2e-3, time.time(), 0
table = {id(p) for p in model.words.parameters()}
opt = torch.optim.Adam([{'params': [p for p in model.parameters() if (id(p) in table) == slow], 'factor': 0.5 if slow else 1.0} for slow in (True, False)], lr=rate, betas=(0.9, 0.95))
total = epochs * len(batches(train, True))
for epoch in range(epochs):
    model.train()
    lost = 0.0
    for group in batches(train, True):
        for part in opt.param_groups:
            part['lr'] = rate * part['factor'] * schedule(step, total)
        index = places(train, group)
        banks = torch.where(torch.rand(len(group)) < 0.15, torch.zeros(len(group), dtype=torch.long), train.banks[group])
        gold, head, label = train.bundles[index], train.heads[index] + 1, train.labels[index]
        tags, arcs, relations = model(train, index, banks, gold)
        loss = sum(F.cross_entropy(x.flatten(0, 1), y.flatten(), reduction='sum') for x, y in ((tags, gold), (arcs, head), (relations(head), label))) / tokens
        opt.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        opt.step()
        step += 1
        lost += float(loss)
    report = '; '.join(f'{name} {score(model, data)}' for name, data in measured.items()) if epoch % 2 == 1 or epoch == epochs - 1 else ''
    print(f'teacher epoch {epoch} {time.time() - begun:.0f}s loss {lost * tokens / len(train.rows):.3f} {report}', flush=True)
for name, data in measured.items():
    print(name, '; '.join(f'as {bank or "any"} {score(model, data, b)}' for b, bank in enumerate(info['banks'])) if BANKS < 9 else '', flush=True)
torch.save(model.state_dict(), f'{folder}/teacher.pt')
tags, heads, labels, sure = annotate(model, raw)
print(f'teacher: {time.time() - begun:.0f}s, {100 * float((sure > -500).float().mean()):.1f} % of its graphs are trees', flush=True)
for name, values in (('bundles.i32', tags), ('heads.i32', heads), ('labels.i32', labels)):
    write(folder, f'raw.silver-{name}', values.numpy().astype(np.int32))
write(folder, 'raw.silver-sure.f32', sure.numpy().astype(np.float32))
