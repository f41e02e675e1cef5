"""Answers questions of customers: JSON lines in, JSON lines out."""

import json
import sys

from app.search import Index


def answer(index, question):
    """What stands first on the best page. A model would put it into words here."""
    (page,) = index.best(question)
    sentence = index.pages[page].strip().splitlines()[-1]
    return json.dumps({'answer': sentence, 'sources': [page]})


def main():
    index = Index()
    for line in sys.stdin:
        case = json.loads(line)
        said = answer(index, case['input']['question'])
        print(json.dumps({'case': case['case'], 'trial': case['trial'], 'output': said}), flush=True)


if __name__ == '__main__':
    main()
