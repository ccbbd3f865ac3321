@YES@
