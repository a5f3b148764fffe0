"""The questions that the graph must answer, each a named query with its expected answer.

An expected row holds the columns that matter, by name; every one must be among the answers.
``only`` says that there is no other row.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.terms import JG

Row = dict[str, str]
DEPRECATED, NORMAL, PREFERRED = (JG[rank].value for rank in ("Deprecated", "Normal", "Preferred"))
KIM_THE_ARTICLE = "Kim Kardashian West: The Justice Project (article)"


@dataclass(frozen=True)
class Question:
    """One competency question: the query, what it is asked with, and what must come out."""

    number: int
    query: str
    rows: tuple[Row, ...]
    values: tuple[tuple[str, str], ...] = ()
    only: bool = False


def pairs(first: str, second: str, *values: tuple[str, str]) -> tuple[Row, ...]:
    return tuple({first: left, second: right} for left, right in values)


def column(name: str, *values: str) -> tuple[Row, ...]:
    return tuple({name: value} for value in values)


QUESTIONS = [
    Question(
        1,
        "programme-broadcast",
        (
            {
                "title": "Kim Kardashian West: The Justice Project",
                "broadcaster": "Oxygen",
                "premiere": "2020-04-05",
                "time": "7/6c",
            },
        ),
    ),
    Question(
        2,
        "kind-of-work",
        pairs(
            "wording",
            "rank",
            ("two-hour documentary", NORMAL),
            ("two-hour film", NORMAL),
            ("one-off special", NORMAL),
            ("docu-series", DEPRECATED),
            ("series", DEPRECATED),
            ("documentary series", DEPRECATED),
        ),
    ),
    Question(
        3,
        "producers",
        pairs(
            "credit",
            "person",
            ("executive producer", "Kim Kardashian"),
            ("co-producer", "Kim Kardashian"),
        ),
    ),
    Question(
        4,
        "cases-covered",
        column("person", "Alexis Martin", "David Sheppard", "Dawn Jackson", "Momolu Stewart"),
        only=True,
    ),
    Question(
        6,
        "lawyers-and-judges",
        pairs(
            "person",
            "part",
            ("Erin Haney", "spoke about it"),
            ("Jessica Jackson", "appears in it"),
            ("Kevin Sharp", "appears in it"),
        ),
        only=True,
    ),
    Question(
        8,
        "conviction",
        pairs(
            "what",
            "value",
            ("counts", "8"),
            ("court", "U.S. District Court for the Western District of Tennessee"),
            ("date", "1996-10-31"),
            ("date", "1997"),
        ),
    ),
    Question(
        9,
        "sentence",
        (
            {"value": "life without parole", "rank": NORMAL},
            {
                "value": "life imprisonment",
                "rank": PREFERRED,
                "sourceKind": JG["official-copy"].value,
            },
            {"value": "5 years"},
            {"value": "life plus 25 years", "dispute": "the wording of Johnson's sentence"},
            {"value": "1997-03-21", "rank": PREFERRED},
            {"value": "1996", "rank": DEPRECATED},
        ),
    ),
    Question(
        11,
        "advocates",
        column(
            "advocate",
            *("Brittany K. Barnett", "CAN-DO Foundation", "Jennifer Turner", "Michael Scholl"),
            *("Shawn Holley", "Topeka Sam"),
        ),
        only=True,
    ),
    Question(
        12,
        "clemency",
        (
            {"kind": "commutation", "grantor": "Donald Trump", "date": "2018-06-06"},
            {"kind": "pardon", "grantor": "Donald Trump", "date": "2020-08-28"},
        ),
        only=True,
    ),
    Question(
        15,
        "roles",
        (
            {
                "title": 'adviser to President Donald Trump, called "pardon czar"',
                "appointedBy": "Donald Trump",
            },
        ),
    ),
    Question(
        16,
        "themes",
        pairs(
            "theme",
            "illustration",
            ("Mass incarceration", "Kim Kardashian West: The Justice Project"),
            ("Mandatory minimum sentencing", "Kim Kardashian West: The Justice Project"),
            ("Rehabilitation and re-entry", "Kim Kardashian West: The Justice Project"),
            ("Felony murder", "Case of David Sheppard"),
            ("Juvenile sentencing", "Case of Momolu Stewart"),
            ("Human trafficking victims", "State v. Martin"),
            ("Abuse survivors", "Case of Dawn Jackson"),
        ),
    ),
    Question(
        17,
        "statistics",
        column(
            "statistic",
            "2.2 million men and women are behind bars in the United States",
            "2.2 million people are behind bars in the United States, "
            "more than in any other country",
        ),
    ),
    Question(
        18,
        "theme-figures",
        (
            {
                "what": "Impact on families and communities",
                "statistic": "Five million children have at least one parent in prison, "
                "according to #cut50",
            },
            {"what": "Kim Kardashian West: The Justice Project", "source": KIM_THE_ARTICLE},
        ),
    ),
    Question(
        19,
        "theme-laws",
        (
            {
                "law": "Fair Sentencing Act of 2010",
                "effect": "crack-to-powder ratio lowered from 100:1 to 18:1",
            },
        ),
    ),
    Question(
        21,
        "sentences-cut",
        pairs(
            "person",
            "relief",
            ("Alice Marie Johnson", "commutation"),
            ("Chris Young", "commutation"),
            ("Crystal Munoz", "commutation"),
            ("Cyntoia Brown-Long", "commutation"),
            ("David Sheppard", "commutation"),
            ("Dawn Jackson", "commutation"),
            ("Judith Negron", "commutation"),
            ("Momolu Stewart", "resentencing"),
            ("Tynice Nichole Hall", "commutation"),
        ),
    ),
    Question(
        22,
        "law-summary",
        pairs(
            "what",
            "value",
            ("public law number", "115-391"),
            ("aim", "reduce recidivism"),
            ("part", "sentencing reform"),
            ("scope", "federal prisoners only"),
        ),
    ),
    Question(
        23,
        "law-passage",
        (
            {"who": "United States Senate", "ayes": "87", "noes": "12", "date": "2018-12-18"},
            {"who": "United States House of Representatives", "ayes": "358", "noes": "36"},
            {"step": "signature", "who": "Donald Trump", "date": "2018-12-21"},
            {"step": "passage", "who": "115th United States Congress"},
        ),
    ),
    Question(
        25,
        "advocacy-for-law",
        column(
            "activity",
            "sought to win President Trump over to the Act",
            "worked on memos as an assistant to the #cut50 lawyers",
        ),
    ),
    Question(
        26,
        "laws-changed",
        pairs(
            "change",
            "changed",
            ("amends", "21 U.S.C. 841(b)(1)"),
            ("amends", "18 U.S.C. 3553(f)"),
            ("amends", "18 U.S.C. 924(c)"),
            ("makes retroactive", "Fair Sentencing Act of 2010"),
            ("reauthorises", "Second Chance Act of 2007"),
        ),
        only=True,
    ),
    Question(
        27,
        "law-outcomes",
        column(
            "figure",
            "15 % of 9,791 people released under the Act had re-offended by January 2022, "
            "compared with 43 % of the Bureau of Prisons population",
        ),
    ),
    Question(29, "announcements", column("date", "2019", "2019-04-10", "2019-05")),
    Question(
        30,
        "training",
        pairs(
            "tie",
            "with",
            ("began", "California Law Office Study Program"),
            ("mentored by", "Erin Haney"),
            ("mentored by", "Jessica Jackson"),
        ),
    ),
    Question(
        31,
        "professional-status",
        (
            {"what": "status", "value": "not licensed as a lawyer", "date": "2026"},
            {"what": "passed", "value": "First-Year Law Students' Examination", "date": "2021-12"},
            {"what": "completed", "date": "2025-05"},
            {"what": "failed", "value": "California Bar Examination", "date": "2025"},
            {"what": "described as", "value": "an attorney", "rank": DEPRECATED},
        ),
    ),
    Question(
        32,
        "after-a-date",
        (
            {"person": "Momolu Stewart", "date": "2019-10-07"},
            {"person": "David Sheppard", "date": "2019-12-05"},
            {"person": "Alexis Martin", "date": "2020-04-17"},
            {
                "person": "Alexis Martin",
                "date": "2022-02",
                "act": "Revocation of Alexis Martin's commutation (2022)",
            },
            {"person": "Dawn Jackson", "date": "2024-12-16"},
        ),
    ),
    Question(
        34,
        "governors-clemency",
        (
            {"governor": "Bill Haslam", "person": "Cyntoia Brown-Long", "date": "2019-01-07"},
            {"governor": "Tom Wolf", "person": "David Sheppard", "date": "2019-12-05"},
            {
                "governor": "Mike DeWine",
                "person": "Alexis Martin",
                "date": "2020-04-17",
                "revoked": "2022-02",
            },
            {"governor": "Ted Strickland", "person": "Kevin Keith", "date": "2010-09-02"},
            {"governor": "Kevin Stitt", "person": "Julius Jones", "date": "2021-11-18"},
            {"governor": "Phil Murphy", "person": "Dawn Jackson", "date": "2024-12-16"},
        ),
        only=True,
    ),
    Question(
        37,
        "episodes-covering",
        pairs(
            "programme",
            "covers",
            ("Keeping Up with the Kardashians, season 15 finale", "United States v. Johnson"),
            (
                "Keeping Up with the Kardashians, episode of 12 May 2019",
                "First Step Act of 2018",
            ),
            ("Keeping Up with the Kardashians, episode of 23 April 2020", "Case of Rodney Reed"),
            (
                'The Kardashians, S1E6 "This is a Life or Death Situation"',
                "Case of Brandon Bernard",
            ),
            ('The Kardashians, S1E6 "This is a Life or Death Situation"', "Case of Julius Jones"),
            ("The System: The Case of Kevin Keith", "State v. Keith"),
            ("Wrongful Conviction #069", "Kim Kardashian"),
        ),
        only=True,
    ),
    Question(
        39,
        "organisations-of",
        column("organisation", "#cut50", "Dream Corps", "REFORM Alliance"),
        only=True,
    ),
    Question(
        40,
        "disputes",
        (
            {
                "dispute": "the dates of Johnson's conviction and sentence",
                "side": "1997-03-21",
                "sourceKind": JG["official-copy"].value,
            },
            {
                "dispute": "the dates of Johnson's conviction and sentence",
                "side": "1996",
                "sourceKind": JG.news.value,
            },
        ),
    ),
]
