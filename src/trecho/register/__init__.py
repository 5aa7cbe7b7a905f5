"""What the chain makes of an open register: dossiers, assessments, proposals, follow-up matrices, new activities."""
