from IPython.display import Javascript, display

display(Javascript("alert(1)"))
display({"application/javascript": "alert(1)", "text/html": "<script>document.title = \"owned\"</script><img src=\"http://example.org/x.png\" onerror=\"alert(1)\"><a href=\"javascript:alert(1)\">x</a>"}, raw=True)
