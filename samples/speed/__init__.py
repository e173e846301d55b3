"""How fast Shendan reads: pages a minute on one core, and where the time goes."""
