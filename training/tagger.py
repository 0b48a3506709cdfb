"""Trains the two-look tagger and writes its tensors; first tags every training sentence by models that did not see it (the teacher's sentences by one that saw none of them)."""
import os, sys, time, numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from layers import Data, Words, grouped, meta, quantise, schedule, write

folder, epochs, folds, seed, gold_sentences = sys.argv[1], *(int(x) for x in sys.argv[2:6])
info = meta(folder)
DROP, WORD_DROP, FORGET = (float(x) for x in os.environ.get('TRAIN_DROP', '0.25 0.15 0.25').split())
W1, W2, TW, STYLES = 2, 3, 2, 3
D, H1, H2 = info['layers']['tagger']['dim'], info['layers']['first']['hidden'], info['layers']['second']['hidden']
S1, S2 = info['layers']['first']['scale'], info['layers']['second']['scale']
atoms = torch.tensor(np.fromfile(f'{folder}/atoms.u8', dtype=np.uint8).reshape(len(info['bundles']), -1).astype(np.float32))
B = len(info['bundles'])
masks = torch.zeros(info['sets'], B, dtype=torch.bool)
for number, members in enumerate(info['members']):
    masks[number, members] = True
train = Data(folder, 'train')
measured = {name: Data(folder, name) for name in info['measured']}


class Look(nn.Module):
    def __init__(self, window, hidden, tags):
        super().__init__()
        self.window, self.hidden = window, hidden
        places = 2 * window + 1
        self.places = nn.Parameter(torch.randn(places, D, hidden) * (1 / (D * places)) ** 0.5)
        self.pad = nn.Parameter(torch.zeros(places, hidden))
        self.style = nn.Parameter(torch.zeros(STYLES, hidden))
        self.bias = nn.Parameter(torch.zeros(hidden))
        self.atom_out = nn.Linear(hidden, atoms.shape[1])
        self.own_out = nn.Linear(hidden, B)
        self.own_out.weight.data.mul_(0.3)
        if tags:
            self.tag = nn.Parameter(torch.randn(atoms.shape[1], 2 * TW + 1, hidden) * 0.05)
            self.tag_own = nn.Parameter(torch.zeros(B + 1, 2 * TW + 1, hidden))

    def out(self):
        weight = atoms @ self.atom_out.weight + self.own_out.weight
        bias = atoms @ self.atom_out.bias + self.own_out.bias
        return weight, bias

    def tag_rows(self):
        rows = torch.einsum('ba,aph->bph', atoms, self.tag)
        return torch.cat([rows, torch.zeros(1, *rows.shape[1:])]) + self.tag_own

    def forward(self, words, where, style, tags=None):
        """`where`: positions of the window as indices into words, -1 beyond the sentence."""
        projected = torch.einsum('nd,pdh->nph', words, self.places)
        projected = torch.cat([projected, self.pad.unsqueeze(0)])
        pos = torch.where(where < 0, torch.full_like(where, len(words)), where)
        h = self.bias + self.style[style]
        for p in range(where.shape[1]):
            h = h + projected[pos[:, p], p]
        if tags is not None:
            table = self.tag_rows()
            for q in range(2 * TW + 1):
                h = h + table[tags[:, q], q]
        h = F.dropout(F.relu(h), DROP, self.training)
        weight, bias = self.out()
        return h @ weight.t() + bias


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = Words(folder, info, D)
        self.first, self.second = Look(W1, H1, False), Look(W2, H2, True)

    def forward(self, data, sentences):
        index = torch.cat([torch.arange(data.starts[s], data.starts[s + 1]) for s in sentences])
        length = data.lengths[sentences]
        begin = torch.repeat_interleave(length.cumsum(0) - length, length)
        n = torch.arange(len(index))
        end = begin + torch.repeat_interleave(length, length)
        def window(w):
            around = n[:, None] + torch.arange(-w, w + 1)[None]
            return torch.where((around < begin[:, None]) | (around >= end[:, None]), torch.full_like(around, -1), around)
        style = torch.repeat_interleave(data.styles[sentences], length)
        words = self.words(data.rows[index], FORGET / (FORGET + data.counts[index].float()))
        words = F.dropout(words, WORD_DROP, self.training)
        sets = data.sets[index]
        gold = data.bundles[index]
        mask = masks[sets]
        if self.training:
            mask = mask.clone()
            mask[n, gold] = True
        a = self.first(words, window(W1), style).masked_fill(~mask, -1e9)
        guess = torch.cat([a.argmax(1), torch.tensor([B])])
        around = window(TW)
        tags = guess[torch.where(around < 0, torch.full_like(around, len(index)), around)]
        b = self.second(words, window(W2), style, tags).masked_fill(~mask, -1e9)
        return index, gold, a, b


def fit(sentences, epochs, seed, report):
    torch.manual_seed(seed)
    rng = np.random.RandomState(seed)
    model = Tagger()
    opt = torch.optim.Adam(grouped(model), lr=3e-3, betas=(0.9, 0.98))
    batch = 56
    total = epochs * ((len(sentences) + batch - 1) // batch)
    step, start = 0, time.time()
    for epoch in range(epochs):
        model.train()
        order = rng.permutation(sentences)
        lost = 0.0
        for at in range(0, len(order), batch):
            for group in opt.param_groups:
                group['lr'] = 3e-3 * group['factor'] * schedule(step, total)
            _, gold, a, b = model(train, torch.from_numpy(order[at : at + batch]))
            loss = 0.5 * F.cross_entropy(a, gold) + F.cross_entropy(b, gold)
            opt.zero_grad()
            loss.backward()
            opt.step()
            step += 1
            lost += float(loss)
        if report and (epoch % 3 == 2 or epoch == epochs - 1):
            print(f'tagger epoch {epoch} {time.time() - start:.0f}s loss {lost * batch / len(order):.3f}', score(model), flush=True)
    model.eval()
    return model


def score(model):
    model.eval()
    upos = torch.tensor([info['upos'][b] for b in range(B)])
    share = lambda x, y: f'{100 * float((x == y).float().mean()):.2f}'
    said = []
    with torch.no_grad():
        for name, data in measured.items():
            _, gold, a, b = model(data, torch.arange(len(data.lengths)))
            said.append(f'{name} UPOS {share(upos[a.argmax(1)], upos[gold])} > {share(upos[b.argmax(1)], upos[gold])} bundle {share(a.argmax(1), gold)} > {share(b.argmax(1), gold)}')
    return '; '.join(said)


def tag(model, sentences, predicted):
    with torch.no_grad():
        for at in range(0, len(sentences), 200):
            index, _, _, b = model(train, torch.from_numpy(sentences[at : at + 200]))
            predicted[index] = b.argmax(1)


everything, own = np.arange(len(train.lengths)), np.arange(gold_sentences)
predicted = train.bundles.clone()
for fold in range(folds):
    model = fit(own[own % folds != fold], max(3, epochs // 2), seed + fold, False)
    tag(model, own[own % folds == fold], predicted)
tag(model, everything[gold_sentences:], predicted)
upto = int(train.lengths[:gold_sentences].sum())
print(f'unseen bundles right: {100 * float((predicted == train.bundles)[:upto].float().mean()):.2f}', flush=True)
write(folder, 'train.predicted.i32', predicted.numpy().astype(np.int32))
model = fit(everything, epochs, seed, True)
with torch.no_grad():
    rows, scales = quantise(model.words.table.weight[:-1])
    write(folder, 'tagger.rows.i8', rows)
    write(folder, 'tagger.scales.f32', scales)
    for name, look, scale in (('first', model.first, S1), ('second', model.second, S2)):
        fixed = [look.bias[None], look.style, look.pad]
        if name == 'second':
            fixed.append(look.tag_rows().permute(1, 0, 2).reshape(-1, look.hidden))
        write(folder, f'{name}.fixed.i16', np.clip(np.round(torch.cat(fixed).numpy() * scale), -32768, 32767).astype(np.int16))
        write(folder, f'{name}.places.f32', look.places.numpy().astype(np.float32))
        weight, bias = look.out()
        write(folder, f'{name}.out.f32', weight.numpy().astype(np.float32))
        write(folder, f'{name}.bias.f32', (bias.numpy() * scale).astype(np.float32))
