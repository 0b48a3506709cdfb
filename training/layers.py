"""What the tagger's and the parser's training share: reading columns, embedding words, writing tensors."""
import json, os, numpy as np, torch, torch.nn as nn

torch.set_num_threads(int(os.environ.get('TRAIN_THREADS', '1')))
ROWS = 9


class Data:
    """Columns written by prepare.ts for one set of sentences."""

    def __init__(self, folder, name):
        get = lambda column: torch.from_numpy(np.fromfile(f'{folder}/{name}.{column}.i32', dtype=np.int32).astype(np.int64))
        self.rows = get('rows').view(-1, ROWS)
        self.bundles, self.sets, self.counts = get('bundles'), get('sets'), get('counts')
        self.heads, self.labels, self.lengths, self.styles, self.banks = get('heads'), get('labels'), get('lengths'), get('styles'), get('banks')
        self.starts = torch.cat([torch.zeros(1, dtype=torch.long), self.lengths.cumsum(0)])


def meta(folder):
    return json.load(open(f'{folder}/meta.json'))


class Words(nn.Module):
    """Sum of the embedding rows of a word; vocabulary rows start from word vectors where there are some."""

    def __init__(self, folder, info, dim):
        super().__init__()
        self.unknown = info['vocabulary']
        self.count = info['rows']
        self.table = nn.Embedding(self.count + 1, dim)
        self.table.weight.data.normal_(0, 0.08)
        path = f'{folder}/vectors.f32'
        if os.path.exists(path):
            values = torch.from_numpy(np.fromfile(path, dtype=np.float32)).view(-1, info['vectorDim'])
            known = values.abs().sum(1) > 0
            centred = values - values[known].mean(0)
            _, _, v = torch.pca_lowrank(centred[known], q=dim, center=False, niter=4)
            start = centred @ v
            start = start / start[known].std() * 0.25
            self.table.weight.data[: self.unknown][known] = start[known]
        self.table.weight.data[-1] = 0

    def forward(self, rows, drop=None):
        """`drop`: chance of forgetting which word it is, by row, so that the unknown word is learnt as well."""
        rows = torch.where(rows < 0, torch.full_like(rows, self.count), rows)
        if self.training and drop is not None:
            forget = torch.rand(rows.shape[0]) < drop
            rows = rows.clone()
            rows[forget, 0] = self.unknown
        found = self.table(rows)
        return (found * (rows != self.count).unsqueeze(2)).sum(1)


def quantise(weight):
    """8-bit rows with one scale each."""
    w = weight.detach().numpy()
    scale = np.maximum(np.abs(w).max(1), 1e-8) / 127
    return np.round(w / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def write(folder, name, array):
    np.ascontiguousarray(array).tofile(f'{folder}/{name}')


def schedule(step, total, warm=100):
    return min(1.0, (step + 1) / warm) * max(0.02, 1 - max(0.0, step / total - 0.2) / 0.8)


def grouped(model):
    """Word rows learn more slowly than the rest, so that words seen in training stay near those that were not."""
    table = list(model.words.parameters())
    rest = [p for p in model.parameters() if not any(p is q for q in table)]
    return [{'params': table, 'factor': 0.4}, {'params': rest, 'factor': 1.0}]
