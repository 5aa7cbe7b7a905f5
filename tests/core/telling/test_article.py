"""The values that telling takes and gives."""

from trecho.core.telling.article import Article, Told


def test_an_article_needs_nothing_but_its_words() -> None:
    article = Article(body="Words")
    assert (article.publisher, article.published, article.language) == (None, None, "en")
    assert Told() == Told(activities=(), opinions=(), denials=())
