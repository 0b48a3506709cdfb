"""Trains the parser's network on decisions that examples.ts collected; goes on from its last state if there is one."""
import os, sys, time, numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from layers import Data, Words, grouped, meta, quantise, schedule, write

folder, epochs, seed, fresh, rate = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == 'fresh', float(sys.argv[5])
torch.manual_seed(seed)
info = meta(folder)
DROP, WORD_DROP, FORGET = (float(x) for x in os.environ.get('TRAIN_DROP', '0.2 0.1 0.25').split())
PLACES, LABELLED, COUNTS, VALUES = 16, 7, 4, 64
D, H, SCALE = (info['layers']['parser'][key] for key in ('dim', 'hidden', 'scale'))
atoms = torch.tensor(np.fromfile(f'{folder}/atoms.u8', dtype=np.uint8).reshape(len(info['bundles']), -1).astype(np.float32))
B, L = len(info['bundles']), len(info['labels'])
train = Data(folder, 'train')
predicted = torch.from_numpy(np.fromfile(f'{folder}/train.predicted.i32', dtype=np.int32).astype(np.int64))
examples = torch.from_numpy(np.fromfile(f'{folder}/examples.i32', dtype=np.int32).reshape(-1, PLACES + LABELLED + COUNTS + 4))
groups = np.fromfile(f'{folder}/groups.i32', dtype=np.int32)


class Parser(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = Words(folder, info, D)
        self.places = nn.Parameter(torch.randn(PLACES, D, H) * (1 / (D * 6)) ** 0.5)
        self.none = nn.Parameter(torch.zeros(PLACES, H))
        self.root = nn.Parameter(torch.zeros(PLACES, H))
        self.tag = nn.Parameter(torch.randn(atoms.shape[1], PLACES, H) * 0.06)
        self.tag_own = nn.Parameter(torch.zeros(B, PLACES, H))
        self.label = nn.Parameter(torch.randn(LABELLED, L + 1, H) * 0.06)
        self.count = nn.Parameter(torch.zeros(COUNTS, VALUES, H))
        self.bias = nn.Parameter(torch.full((H,), 0.1))
        self.action, self.left, self.right = nn.Linear(H, 3), nn.Linear(H, L), nn.Linear(H, L)

    def tag_rows(self):
        return torch.einsum('ba,aph->bph', atoms, self.tag) + self.tag_own

    def forward(self, x):
        places = x[:, :PLACES].long()
        tokens, inverse = torch.unique(places, return_inverse=True)
        special = int((tokens < 0).sum())
        real = tokens[special:]
        words = self.words(train.rows[real], FORGET / (FORGET + train.counts[real].float()))
        words = F.dropout(words, WORD_DROP, self.training)
        rows = torch.einsum('nd,pdh->nph', words, self.places) + self.tag_rows()[predicted[real]]
        head = {-1: self.none, -2: self.root}
        rows = torch.cat([torch.stack([head[int(t)] for t in tokens[:special]]) if special else rows[:0], rows])
        flat = rows.reshape(-1, H)
        h = self.bias + F.embedding(inverse * PLACES + torch.arange(PLACES), flat).sum(1)
        labels = x[:, PLACES : PLACES + LABELLED].long() + 1
        h = h + F.embedding(labels + torch.arange(LABELLED) * (L + 1), self.label.reshape(-1, H)).sum(1)
        counts = x[:, PLACES + LABELLED : PLACES + LABELLED + COUNTS].long()
        h = h + F.embedding(counts + torch.arange(COUNTS) * VALUES, self.count.reshape(-1, H)).sum(1)
        return F.dropout(F.relu(h), DROP, self.training)


model = Parser()
state = f'{folder}/parser.pt'
if not fresh and os.path.exists(state):
    model.load_state_dict(torch.load(state))
opt = torch.optim.Adam(grouped(model), lr=rate, betas=(0.9, 0.98))
starts = np.concatenate([[0], groups.cumsum()])
rng = np.random.RandomState(seed)
bits = torch.tensor([1, 2, 4])
batch = 60
total = epochs * ((len(groups) + batch - 1) // batch)
step, begun = 0, time.time()
for epoch in range(epochs):
    model.train()
    order = rng.permutation(len(groups))
    lost = 0.0
    for at in range(0, len(order), batch):
        for group in opt.param_groups:
            group['lr'] = rate * group['factor'] * schedule(step, total)
        x = torch.cat([examples[starts[g] : starts[g + 1]] for g in order[at : at + batch]])
        allowed, good, side, label = (x[:, PLACES + LABELLED + COUNTS + i].long() for i in range(4))
        h = model(x)
        scores = model.action(h).masked_fill((allowed[:, None] & bits) == 0, -1e9)
        chosen = scores.masked_fill((good[:, None] & bits) == 0, -1e9)
        decide = allowed.bitwise_and(allowed - 1) != 0
        loss = (scores.logsumexp(1) - chosen.logsumexp(1))[decide].mean()
        for number, layer in ((1, model.left), (2, model.right)):
            picked = (side == number) & (label > 0)
            if picked.any():
                loss = loss + 0.5 * F.cross_entropy(layer(h[picked]), label[picked])
        opt.zero_grad()
        loss.backward()
        opt.step()
        step += 1
        lost += float(loss)
    print(f'parser epoch {epoch} {time.time() - begun:.0f}s loss {lost * batch / len(order):.4f}', flush=True)
torch.save(model.state_dict(), state)
with torch.no_grad():
    rows, scales = quantise(model.words.table.weight[:-1])
    write(folder, 'parser.rows.i8', rows)
    write(folder, 'parser.scales.f32', scales)
    fixed = torch.cat([model.bias[None], model.none, model.root, model.tag_rows().permute(1, 0, 2).reshape(-1, H), model.label.reshape(-1, H), model.count.reshape(-1, H)])
    write(folder, 'parser.fixed.i16', np.clip(np.round(fixed.numpy() * SCALE), -32768, 32767).astype(np.int16))
    write(folder, 'parser.places.f32', model.places.numpy().astype(np.float32))
    for name, layer in (('actions', model.action), ('left', model.left), ('right', model.right)):
        write(folder, f'{name}.out.f32', layer.weight.numpy().astype(np.float32))
        write(folder, f'{name}.bias.f32', (layer.bias.numpy() * SCALE).astype(np.float32))
