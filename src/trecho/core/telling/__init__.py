"""What an article tells: deeds with stage, money, counts and dates, and apart from them opinions and denials."""
