"""Answers questions of customers: JSON lines in, JSON lines out."""

import json
import sys

from app.search import Index
from app.trace import Trace


def retrieve(index, question, trace):
    """The best page, and how well it fits."""
    with trace.span('retrieve', **{'gen_ai.operation.name': 'retrieval'}) as said:
        (page,) = index.best(question)
        documents = [{'id': page, 'score': index.score(page, question), 'content': index.pages[page]}]
        said['gen_ai.retrieval.documents'] = json.dumps(documents)
        return page


def generate(index, page, trace):
    """What stands first on the page. A model would put it into words here."""
    with trace.span('generate', **{'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'none'}) as said:
        sentence = index.pages[page].strip().splitlines()[-1]
        said['gen_ai.usage.input_tokens'] = len(index.pages[page].split())
        said['gen_ai.usage.output_tokens'] = len(sentence.split())
        return sentence


def main():
    index = Index()
    for line in sys.stdin:
        case = json.loads(line)
        trace = Trace(case['traceparent'])
        page = retrieve(index, case['input']['question'], trace)
        said = json.dumps({'answer': generate(index, page, trace), 'sources': [page]})
        trace.send()
        print(json.dumps({'case': case['case'], 'trial': case['trial'], 'output': said}), flush=True)


if __name__ == '__main__':
    main()
