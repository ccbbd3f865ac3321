"""Answers that are alike beyond what the question makes likely: a hint to look, never a verdict.

The source of an answer is reduced to its tokens, without comments, blank lines and docstrings.
Two answers to a question are compared by RapidFuzz (normalized Indel similarity).
How rare such a similarity is among all pairs of the class says how much it means. A question with one
obvious answer makes most answers alike, and then nobody's likeness means anything.
"""

from __future__ import annotations

import io
import math
import tokenize
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

ALIKE = 0.9
"""Similarity, 0 to 1, from which two answers count as alike."""

SHORTEST = 80
"""Characters of tokens that an answer needs to be compared: a short answer has few forms."""

FEWEST_STUDENTS = 8
"""Least size of a class: in a smaller one rarity cannot be estimated."""

ENOUGH = 12.0
"""Bits of surprise, over all questions, from which a pair is shown: as rare as one pair in 4,096."""

MOST_PAIRS = 20
"""Limit of the pairs that are shown, the most surprising ones first."""

LEFT_OUT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
    tokenize.NEWLINE,
}


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """Two answers to one question: how similar, and which share of all pairs is as similar or more."""

    question: str
    similarity: float
    share: float
    texts: tuple[str, str]

    @property
    def bits(self) -> float:
        """The surprise: the negative logarithm (base 2) of the share."""
        return -math.log2(self.share)


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two students with answers that are alike, the most surprising first."""

    students: tuple[str, str]
    likenesses: tuple[Likeness, ...]

    @property
    def bits(self) -> float:
        """The surprise of all their answers together."""
        return sum(likeness.bits for likeness in self.likenesses)


def alike(answers: Mapping[str, Mapping[str, str]]) -> list[Pair]:
    """Find pairs of students whose answers are alike beyond what the questions make likely.

    Args:
        answers: The source of each answer: by question, then by student.

    Returns:
        The most surprising pairs first; none in a class of fewer than `FEWEST_STUDENTS`.
    """
    found: dict[tuple[str, str], list[Likeness]] = {}
    for question, by_student in answers.items():
        for students, likeness in _of_question(question, by_student):
            found.setdefault(students, []).append(likeness)
    pairs = [
        Pair(students=students, likenesses=tuple(sorted(likenesses, key=lambda one: -one.bits)))
        for students, likenesses in found.items()
    ]
    surprising = [pair for pair in pairs if pair.bits >= ENOUGH]
    return sorted(surprising, key=lambda pair: -pair.bits)[:MOST_PAIRS]


def _of_question(question: str, by_student: Mapping[str, str]) -> Sequence[tuple[tuple[str, str], Likeness]]:
    reduced = {student: tokens(source) for student, source in by_student.items()}
    students = [student for student, text in reduced.items() if len(text) >= SHORTEST]
    if len(students) < FEWEST_STUDENTS:
        return []
    texts = [reduced[student] for student in students]
    similarity = cdist(texts, texts, scorer=Indel.normalized_similarity, dtype=np.float32)
    rows, columns = np.triu_indices(len(students), 1)
    of_pairs = np.sort(similarity[rows, columns])
    near = similarity[rows, columns] >= ALIKE
    return [
        (
            (students[row], students[column]),
            Likeness(
                question=question,
                similarity=float(similarity[row, column]),
                share=float(
                    (len(of_pairs) - np.searchsorted(of_pairs, similarity[row, column])) / len(of_pairs)
                ),
                texts=(by_student[students[row]], by_student[students[column]]),
            ),
        )
        for row, column in zip(rows[near], columns[near], strict=True)
    ]


def tokens(source: str) -> str:
    """Reduce a source to its tokens, one blank between two; text that is not Python to its words."""
    kept: list[str] = []
    fresh = True  # at the beginning of a statement: a string here is a docstring
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type in LEFT_OUT:
                fresh = fresh or token.type == tokenize.NEWLINE
            elif token.type in (tokenize.INDENT, tokenize.DEDENT):
                fresh = True
            elif token.type == tokenize.STRING and fresh:
                fresh = False
            else:
                kept.append(token.string)
                fresh = False
    except (tokenize.TokenError, SyntaxError):
        return " ".join(source.split())
    return " ".join(kept)
