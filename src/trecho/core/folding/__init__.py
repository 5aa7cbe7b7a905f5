"""From claims to what is known: live claims, current values, views. Pure folds; the order of claims never matters."""
